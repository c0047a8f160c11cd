--liquibase formatted sql

--changeset xianxing:0043
alter table claim add constraint fk_claim_item foreign key (catalog_item_id) references catalog_item (id);
--rollback alter table claim drop constraint fk_claim_item;
