--liquibase formatted sql

--changeset xianxing:0069
create table former_password (
    account_id ${uuid} not null,
    changed_at ${time} not null,
    password_hash varchar(255) not null,
    primary key (account_id, changed_at),
    constraint fk_former_password_account foreign key (account_id) references account (id)
) ${table};
--rollback drop table former_password;
