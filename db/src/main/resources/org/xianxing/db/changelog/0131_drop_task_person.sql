--liquibase formatted sql

--changeset xianxing:0131
alter table task drop column person;
--rollback alter table task add column person varchar(40) not null default '';
