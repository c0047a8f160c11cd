--liquibase formatted sql

--changeset xianxing:0062
alter table account drop constraint ck_account_role;
--rollback alter table account add constraint ck_account_role check (role in ('ZONE_OFFICIAL', 'CITY_REVIEWER', 'PROVINCE_EVALUATOR', 'PROVINCE_LEADER', 'ADMINISTRATOR'));
