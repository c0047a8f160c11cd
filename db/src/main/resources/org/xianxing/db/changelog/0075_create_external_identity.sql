--liquibase formatted sql

--changeset xianxing:0075
create table external_identity (
    issuer varchar(200) not null,
    subject varchar(255) not null,
    account_id ${uuid} not null,
    bound_at ${time} not null,
    primary key (issuer, subject),
    constraint fk_external_identity_account foreign key (account_id) references account (id)
) ${table};
--rollback drop table external_identity;
