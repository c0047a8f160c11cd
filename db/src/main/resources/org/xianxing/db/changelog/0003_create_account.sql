--liquibase formatted sql

--changeset xianxing:0003
create table account (
    id              ${uuid}      not null,
    version         int          not null,
    username        varchar(40)  not null,
    display_name    varchar(40)  not null,
    role            varchar(32)  not null,
    organization_id ${uuid}      not null,
    password_hash   varchar(255) not null,
    enabled         boolean      not null,
    demonstration   boolean      not null,
    primary key (id),
    constraint uq_account_username unique (username),
    constraint fk_account_organization foreign key (organization_id) references organization (id),
    constraint ck_account_role check (role in ('ZONE_OFFICIAL', 'CITY_REVIEWER', 'PROVINCE_EVALUATOR',
        'PROVINCE_LEADER', 'ADMINISTRATOR'))
) ${table};
--rollback drop table account;
