--liquibase formatted sql

--changeset xianxing:0174
-- Jobs of one node have one way: the rows of db-scheduler.
drop table job_turn;
--rollback create table job_turn (job varchar(40) not null, last_turn ${time} not null, constraint pk_job_turn primary key (job)) ${table};
