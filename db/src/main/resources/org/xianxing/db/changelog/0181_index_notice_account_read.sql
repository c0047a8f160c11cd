--liquibase formatted sql

--changeset xianxing:0181
create index ix_notice_account_read on notice (account_id, read_at, told_at);
--rollback drop index ix_notice_account_read on notice;
