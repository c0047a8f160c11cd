--liquibase formatted sql

--changeset xianxing:0168
-- Leaders' written instructions.
create table case_instruction (
    id ${uuid} not null,
    case_id ${uuid} not null,
    leader varchar(40) not null,
    given_on date not null,
    instruction_text varchar(500) not null,
    recorded_account ${uuid} not null,
    recorded_name varchar(40) not null,
    recorded_organization varchar(40) not null,
    recorded_at ${time} not null,
    constraint pk_case_instruction primary key (id),
    constraint fk_case_instruction_case foreign key (case_id) references supervision_case (id)
) ${table};
--rollback drop table case_instruction;
