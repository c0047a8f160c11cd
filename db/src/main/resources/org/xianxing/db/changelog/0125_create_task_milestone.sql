--liquibase formatted sql

--changeset xianxing:0125
create table task_milestone (
    id ${uuid} not null,
    version int not null,
    task_id ${uuid} not null,
    name varchar(100) not null,
    due_on date not null,
    original_due_on date not null,
    reached_on date,
    constraint pk_task_milestone primary key (id),
    constraint fk_task_milestone_task foreign key (task_id) references task (id)
) ${table};
--rollback drop table task_milestone;
