--liquibase formatted sql

--changeset xianxing:0072
create table second_factor (
    account_id ${uuid} not null,
    secret varchar(64) not null,
    last_step bigint not null,
    primary key (account_id),
    constraint fk_second_factor_account foreign key (account_id) references account (id)
) ${table};
--rollback drop table second_factor;
