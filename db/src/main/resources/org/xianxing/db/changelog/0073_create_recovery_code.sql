--liquibase formatted sql

--changeset xianxing:0073
create table recovery_code (
    account_id ${uuid} not null,
    hash char(64) not null,
    primary key (account_id, hash),
    constraint fk_recovery_code_account foreign key (account_id) references account (id)
) ${table};
--rollback drop table recovery_code;
