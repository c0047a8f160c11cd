--liquibase formatted sql

--changeset xianxing:0045
create index ix_audit_entry_recorded_at on audit_entry (recorded_at);
--rollback drop index ix_audit_entry_recorded_at on audit_entry;
