--liquibase formatted sql

--changeset xianxing:0123
-- The entries of a task's list of units, in the document's order.
create table task_unit (
    task_id ${uuid} not null,
    position int not null,
    written varchar(200) not null,
    name varchar(200) not null,
    part varchar(20) not null,
    collective boolean not null,
    constraint pk_task_unit primary key (task_id, position),
    constraint fk_task_unit_task foreign key (task_id) references task (id),
    constraint ck_task_unit_part check (part in ('LEAD', 'RESPONSIBLE', 'SUPPORTING'))
) ${table};
--rollback drop table task_unit;
