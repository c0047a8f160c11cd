--liquibase formatted sql

--changeset xianxing:0065
alter table account drop column organization_id;
--rollback alter table account add column organization_id ${uuid} not null default '';
