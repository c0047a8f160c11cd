--liquibase formatted sql

--changeset xianxing:0064
alter table account drop column role;
--rollback alter table account add column role varchar(32) not null default 'ZONE_OFFICIAL';
