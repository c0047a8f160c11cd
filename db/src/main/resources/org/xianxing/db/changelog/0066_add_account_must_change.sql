--liquibase formatted sql

--changeset xianxing:0066
alter table account add column must_change boolean not null default false;
--rollback alter table account drop column must_change;
