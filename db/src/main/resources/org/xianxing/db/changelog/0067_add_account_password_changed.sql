--liquibase formatted sql

--changeset xianxing:0067
alter table account add column password_changed ${time} not null default '2000-01-01 00:00:00';
--rollback alter table account drop column password_changed;
