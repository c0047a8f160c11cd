--liquibase formatted sql

--changeset xianxing:0153
-- Jobs that one node runs for all; names and types are those that the scheduler's library expects.
create table scheduled_tasks (
    task_name varchar(100) not null,
    task_instance varchar(100) not null,
    task_data blob,
    execution_time ${time} not null,
    picked boolean not null,
    picked_by varchar(50),
    last_success ${time},
    last_failure ${time},
    consecutive_failures int,
    last_heartbeat ${time},
    version bigint not null,
    priority smallint,
    constraint pk_scheduled_tasks primary key (task_name, task_instance)
) ${table};
--rollback drop table scheduled_tasks;
