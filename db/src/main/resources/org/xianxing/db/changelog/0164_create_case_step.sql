--liquibase formatted sql

--changeset xianxing:0164
-- What happened, in order; rows are added and never changed. Without an account it was the rule of the ladder.
create table case_step (
    id ${uuid} not null,
    case_id ${uuid} not null,
    step_number int not null,
    kind varchar(20) not null,
    by_account ${uuid},
    by_name varchar(40),
    by_organization varchar(40),
    done_at ${time} not null,
    step_text text not null,
    measure_number int not null,
    rung varchar(24) not null,
    state varchar(16) not null,
    due ${time} not null,
    constraint pk_case_step primary key (id),
    constraint uq_case_step_number unique (case_id, step_number),
    constraint fk_case_step_case foreign key (case_id) references supervision_case (id)
) ${table};
--rollback drop table case_step;
