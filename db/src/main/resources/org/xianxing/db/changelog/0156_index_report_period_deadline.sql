--liquibase formatted sql

--changeset xianxing:0156
create index ix_report_period_deadline on report_period (deadline);
--rollback drop index ix_report_period_deadline on report_period;
