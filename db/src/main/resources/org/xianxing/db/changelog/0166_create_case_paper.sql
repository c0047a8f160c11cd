--liquibase formatted sql

--changeset xianxing:0166
-- The notice that went out with a step, printed once.
create table case_paper (
    step_id ${uuid} not null,
    id ${uuid} not null,
    name varchar(200) not null,
    media_type varchar(100) not null,
    size bigint not null,
    digest char(64) not null,
    uploaded_by varchar(40) not null,
    uploaded_at ${time} not null,
    constraint pk_case_paper primary key (step_id),
    constraint fk_case_paper_step foreign key (step_id) references case_step (id)
) ${table};
--rollback drop table case_paper;
