--liquibase formatted sql

--changeset xianxing:0106
alter table organization drop constraint ck_organization_kind;
--rollback alter table organization add constraint ck_organization_kind check (kind in ('PROVINCE_OFFICE', 'DEPARTMENT', 'TOPIC_GROUP', 'FTZ_AREA', 'CITY_BUREAU', 'ECONOMIC_ZONE', 'HIGH_TECH_ZONE', 'CUSTOMS_ZONE', 'INDUSTRIAL_PARK'));
