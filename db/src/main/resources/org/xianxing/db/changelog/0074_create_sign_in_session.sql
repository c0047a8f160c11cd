--liquibase formatted sql

--changeset xianxing:0074
create table sign_in_session (
    id ${uuid} not null,
    account_id ${uuid} not null,
    begun_at ${time} not null,
    seen_at ${time} not null,
    address varchar(64) not null,
    device varchar(200) not null,
    ended boolean not null,
    primary key (id),
    constraint fk_sign_in_session_account foreign key (account_id) references account (id)
) ${table};
--rollback drop table sign_in_session;
