--liquibase formatted sql

--changeset xianxing:0184
create index ix_notice_delivery_message on notice_delivery (message_id);
--rollback drop index ix_notice_delivery_message on notice_delivery;
