--liquibase formatted sql

--changeset xianxing:0001
create table division (
    code        char(6)      not null,
    name        varchar(60)  not null,
    level       varchar(16)  not null,
    parent_code char(6),
    source      varchar(300) not null,
    note        varchar(300) not null,
    primary key (code),
    constraint fk_division_parent foreign key (parent_code) references division (code),
    constraint ck_division_level check (level in ('PROVINCE', 'CITY', 'COUNTY')),
    constraint ck_division_parent check ((level = 'PROVINCE') = (parent_code is null))
) ${table};
--rollback drop table division;
