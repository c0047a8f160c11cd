--liquibase formatted sql

--changeset xianxing:0034
create table objection (
    id ${uuid} not null,
    version int not null,
    sheet_id ${uuid} not null,
    indicator varchar(10) not null,
    objection_text varchar(2000) not null,
    filed_account ${uuid} not null,
    filed_name varchar(40) not null,
    filed_organization varchar(40) not null,
    filed_at ${time} not null,
    state varchar(10) not null,
    decided_account ${uuid},
    decided_name varchar(40),
    decided_organization varchar(40),
    decided_at ${time},
    reason varchar(2000),
    confirmed_account ${uuid},
    confirmed_name varchar(40),
    confirmed_organization varchar(40),
    confirmed_at ${time},
    constraint pk_objection primary key (id),
    constraint uq_objection_indicator unique (sheet_id, indicator),
    constraint fk_objection_sheet foreign key (sheet_id) references score_sheet (id),
    constraint ck_objection_state check (state in ('FILED', 'DISMISSED', 'UPHELD', 'CONFIRMED'))
) ${table};
--rollback drop table objection;
