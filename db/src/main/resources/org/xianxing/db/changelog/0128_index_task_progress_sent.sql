--liquibase formatted sql

--changeset xianxing:0128
create index ix_task_progress_sent on task_progress (sent_at, unit_id);
--rollback drop index ix_task_progress_sent on task_progress;
