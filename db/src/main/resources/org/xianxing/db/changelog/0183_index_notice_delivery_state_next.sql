--liquibase formatted sql

--changeset xianxing:0183
create index ix_notice_delivery_state_next on notice_delivery (state, next_at);
--rollback drop index ix_notice_delivery_state_next on notice_delivery;
