--liquibase formatted sql

--changeset xianxing:0205
create index ix_meeting_decision_task on meeting_decision (task_id);
--rollback not required
