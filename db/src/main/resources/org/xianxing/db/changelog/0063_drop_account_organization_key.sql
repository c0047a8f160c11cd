--liquibase formatted sql

--changeset xianxing:0063
alter table account drop constraint fk_account_organization;
--rollback alter table account add constraint fk_account_organization foreign key (organization_id) references organization (id);
