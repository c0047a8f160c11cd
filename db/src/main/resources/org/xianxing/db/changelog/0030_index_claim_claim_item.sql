--liquibase formatted sql

--changeset xianxing:0030
create index ix_claim_item on claim (catalog_item_id, cycle_id);
--rollback drop index ix_claim_item on claim;
