--liquibase formatted sql

--changeset xianxing:0107
alter table organization add constraint ck_organization_kind check (kind in ('GOVERNMENT', 'LEADING_GROUP', 'PROVINCE_OFFICE', 'DEPARTMENT', 'TOPIC_GROUP', 'FTZ_AREA', 'CENTRAL_BODY', 'ENTERPRISE',
    'CITY_BUREAU', 'ECONOMIC_ZONE', 'HIGH_TECH_ZONE', 'CUSTOMS_ZONE', 'INDUSTRIAL_PARK', 'BLOCK'));
--rollback alter table organization drop constraint ck_organization_kind;
