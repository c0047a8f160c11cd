--liquibase formatted sql

--changeset xianxing:0130
-- The one name a task had becomes the first person of its lead unit.
insert into task_person (id, task_id, position, unit_id, name, duty, phone)
select task.id, task.id, 1,
    (select task_unit_body.organization_id
     from task_unit join task_unit_body
         on task_unit_body.task_id = task_unit.task_id and task_unit_body.unit_position = task_unit.position
     where task_unit.task_id = task.id and task_unit.part = 'LEAD'
     order by task_unit.position, task_unit_body.position limit 1),
    task.person, 'RESPONSIBLE', ''
from task where trim(task.person) <> '';
--rollback delete from task_person;
