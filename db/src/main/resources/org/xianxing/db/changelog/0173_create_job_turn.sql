--liquibase formatted sql

--changeset xianxing:0173
-- The last turn of work that comes round again and that one node does for all.
create table job_turn (
    job varchar(40) not null,
    last_turn ${time} not null,
    constraint pk_job_turn primary key (job)
) ${table};
--rollback drop table job_turn;
