--liquibase formatted sql

--changeset xianxing:0070
create table security_settings (
    id int not null,
    version int not null,
    minimum_length int not null,
    kinds int not null,
    not_username boolean not null,
    history int not null,
    rotation_days int not null,
    wrong_before_lock int not null,
    lock_minutes int not null,
    idle_minutes int not null,
    absolute_hours int not null,
    second_factor varchar(500) not null,
    primary key (id)
) ${table};
--rollback drop table security_settings;
