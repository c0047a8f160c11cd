--liquibase formatted sql

--changeset xianxing:0071
create table first_start_token (
    hash char(64) not null,
    until_time ${time} not null,
    primary key (hash)
) ${table};
--rollback drop table first_start_token;
