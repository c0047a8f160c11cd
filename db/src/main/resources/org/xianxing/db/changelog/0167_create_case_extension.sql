--liquibase formatted sql

--changeset xianxing:0167
create table case_extension (
    id ${uuid} not null,
    case_id ${uuid} not null,
    asked_account ${uuid} not null,
    asked_name varchar(40) not null,
    asked_organization varchar(40) not null,
    asked_at ${time} not null,
    reason varchar(2000) not null,
    due_before ${time} not null,
    due_asked ${time} not null,
    state varchar(8) not null,
    decided_account ${uuid},
    decided_name varchar(40),
    decided_organization varchar(40),
    decided_at ${time},
    decision_reason varchar(2000),
    constraint pk_case_extension primary key (id),
    constraint fk_case_extension_case foreign key (case_id) references supervision_case (id),
    constraint ck_case_extension_state check (state in ('PENDING', 'GRANTED', 'REFUSED')),
    constraint ck_case_extension_later check (due_asked > due_before)
) ${table};
--rollback drop table case_extension;
