--liquibase formatted sql

--changeset xianxing:0046
create index ix_audit_entry_subject on audit_entry (subject, recorded_at);
--rollback drop index ix_audit_entry_subject on audit_entry;
