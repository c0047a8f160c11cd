--liquibase formatted sql

--changeset xianxing:0002
create table organization (
    id           ${uuid}      not null,
    version      int          not null,
    kind         varchar(32)  not null,
    name         varchar(100) not null,
    short_name   varchar(40)  not null,
    city_code    char(6)      not null,
    level        varchar(16)  not null,
    inside_ftz   boolean      not null,
    verification varchar(16)  not null,
    source       varchar(300) not null,
    note         varchar(300) not null,
    primary key (id),
    constraint uq_organization_name unique (city_code, name),
    constraint fk_organization_city foreign key (city_code) references division (code),
    constraint ck_organization_kind check (kind in ('PROVINCE_OFFICE', 'TOPIC_GROUP', 'FTZ_AREA', 'CITY_BUREAU',
        'ECONOMIC_ZONE', 'HIGH_TECH_ZONE', 'CUSTOMS_ZONE', 'INDUSTRIAL_PARK')),
    constraint ck_organization_level check (level in ('NATIONAL', 'PROVINCIAL', 'NOT_STATED', 'NOT_APPLICABLE')),
    constraint ck_organization_verification check (verification in ('OFFICIAL', 'UNVERIFIED', 'DEMONSTRATION'))
) ${table};
--rollback drop table organization;
