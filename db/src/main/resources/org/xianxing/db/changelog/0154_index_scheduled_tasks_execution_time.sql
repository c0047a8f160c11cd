--liquibase formatted sql

--changeset xianxing:0154
create index ix_scheduled_tasks_execution_time on scheduled_tasks (execution_time);
--rollback drop index ix_scheduled_tasks_execution_time on scheduled_tasks;
