--liquibase formatted sql

--changeset xianxing:0047
create index ix_audit_entry_action on audit_entry (action, recorded_at);
--rollback drop index ix_audit_entry_action on audit_entry;
