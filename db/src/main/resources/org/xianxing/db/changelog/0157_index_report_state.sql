--liquibase formatted sql

--changeset xianxing:0157
create index ix_report_state on report (state, sent_at);
--rollback drop index ix_report_state on report;
