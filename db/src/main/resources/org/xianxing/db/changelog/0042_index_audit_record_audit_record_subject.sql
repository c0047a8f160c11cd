--liquibase formatted sql

--changeset xianxing:0042
create index ix_audit_record_subject on audit_record (subject, recorded_at);
--rollback drop index ix_audit_record_subject on audit_record;
