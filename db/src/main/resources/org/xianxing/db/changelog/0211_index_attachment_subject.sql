--liquibase formatted sql

--changeset xianxing:0211
create index ix_attachment_subject on attachment (subject);
--rollback drop index ix_attachment_subject on attachment;
