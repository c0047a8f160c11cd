--liquibase formatted sql

--changeset xianxing:0155
create index ix_scheduled_tasks_last_heartbeat on scheduled_tasks (last_heartbeat);
--rollback drop index ix_scheduled_tasks_last_heartbeat on scheduled_tasks;
