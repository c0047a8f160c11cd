--liquibase formatted sql

--changeset xianxing:0122
-- A task of a plan, or a part of one.
create table task (
    id ${uuid} not null,
    version int not null,
    plan_id ${uuid} not null,
    parent_id ${uuid},
    group_position int not null,
    position int not null,
    number varchar(20) not null,
    title varchar(200) not null,
    text varchar(4000) not null,
    clause varchar(60) not null,
    notation varchar(1000) not null,
    measure varchar(500) not null,
    person varchar(40) not null,
    project varchar(100) not null,
    start_on date,
    due_on date,
    original_due_on date,
    done_on date,
    constraint pk_task primary key (id),
    constraint fk_task_plan foreign key (plan_id) references work_plan (id),
    constraint fk_task_parent foreign key (parent_id) references task (id)
) ${table};
--rollback drop table task;
