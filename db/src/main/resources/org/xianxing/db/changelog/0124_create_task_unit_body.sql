--liquibase formatted sql

--changeset xianxing:0124
-- The bodies an entry means.
create table task_unit_body (
    task_id ${uuid} not null,
    unit_position int not null,
    position int not null,
    organization_id ${uuid} not null,
    constraint pk_task_unit_body primary key (task_id, unit_position, position),
    constraint fk_task_unit_body_unit foreign key (task_id, unit_position) references task_unit (task_id, position),
    constraint fk_task_unit_body_organization foreign key (organization_id) references organization (id)
) ${table};
--rollback drop table task_unit_body;
