--liquibase formatted sql

--changeset xianxing:0129
-- Who stands for a unit at a task; without a unit for names that were written before it was known.
create table task_person (
    id ${uuid} not null,
    task_id ${uuid} not null,
    position int not null,
    unit_id ${uuid},
    name varchar(40) not null,
    duty varchar(16) not null,
    phone varchar(30) not null,
    constraint pk_task_person primary key (id),
    constraint uq_task_person_position unique (task_id, position),
    constraint fk_task_person_task foreign key (task_id) references task (id),
    constraint fk_task_person_organization foreign key (unit_id) references organization (id)
) ${table};
--rollback drop table task_person;
