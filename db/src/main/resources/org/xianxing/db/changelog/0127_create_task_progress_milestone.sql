--liquibase formatted sql

--changeset xianxing:0127
-- The milestones a report says are reached.
create table task_progress_milestone (
    progress_id ${uuid} not null,
    milestone_id ${uuid} not null,
    constraint pk_task_progress_milestone primary key (progress_id, milestone_id),
    constraint fk_task_progress_milestone_progress foreign key (progress_id) references task_progress (id),
    constraint fk_task_progress_milestone_milestone foreign key (milestone_id) references task_milestone (id)
) ${table};
--rollback drop table task_progress_milestone;
