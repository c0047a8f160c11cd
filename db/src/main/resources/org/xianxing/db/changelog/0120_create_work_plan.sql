--liquibase formatted sql

--changeset xianxing:0120
-- An official plan: draft, released, closed.
create table work_plan (
    id ${uuid} not null,
    version int not null,
    title varchar(120) not null,
    document_number varchar(60) not null,
    issued_on date,
    source varchar(300) not null,
    state varchar(10) not null,
    demonstration boolean not null,
    constraint pk_work_plan primary key (id),
    constraint ck_work_plan_state check (state in ('DRAFT', 'RELEASED', 'CLOSED'))
) ${table};
--rollback drop table work_plan;
