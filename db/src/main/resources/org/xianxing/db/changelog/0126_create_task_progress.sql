--liquibase formatted sql

--changeset xianxing:0126
-- What a unit reports about a task, and what the office says to it.
create table task_progress (
    id ${uuid} not null,
    version int not null,
    task_id ${uuid} not null,
    unit_id ${uuid} not null,
    says varchar(10) not null,
    text varchar(2000) not null,
    reason varchar(2000) not null,
    measures varchar(2000) not null,
    promised_on date,
    written_by varchar(40) not null,
    account_id ${uuid} not null,
    sent_at ${time} not null,
    decision varchar(10) not null,
    checked_by varchar(40),
    checked_at ${time},
    missing varchar(2000),
    constraint pk_task_progress primary key (id),
    constraint fk_task_progress_task foreign key (task_id) references task (id),
    constraint fk_task_progress_unit foreign key (unit_id) references organization (id),
    constraint ck_task_progress_says check (says in ('ON_PLAN', 'AT_RISK', 'BEHIND', 'DONE')),
    constraint ck_task_progress_decision check (decision in ('WAITING', 'ACCEPTED', 'RETURNED'))
) ${table};
--rollback drop table task_progress;
