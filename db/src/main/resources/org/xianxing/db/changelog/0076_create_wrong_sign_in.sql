--liquibase formatted sql

--changeset xianxing:0076
-- The digest keeps what was typed unreadable: people type passwords into the wrong field.
create table wrong_sign_in (
    digest char(64) not null,
    wrong int not null,
    since_time ${time} not null,
    last_time ${time} not null,
    primary key (digest)
) ${table};
--rollback drop table wrong_sign_in;
