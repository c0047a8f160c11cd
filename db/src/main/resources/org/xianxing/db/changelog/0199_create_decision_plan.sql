--liquibase formatted sql

--changeset xianxing:0199
-- The plan that takes in the decisions of an office's meetings. Whoever makes tasks of decisions raises turns first, and so
-- waits for whoever does it at the same time.
create table decision_plan (
    office_id ${uuid} not null,
    turns int not null,
    plan_id ${uuid},
    constraint pk_decision_plan primary key (office_id),
    constraint fk_decision_plan_office foreign key (office_id) references organization (id),
    constraint fk_decision_plan_plan foreign key (plan_id) references work_plan (id)
) ${table};
--rollback drop table decision_plan;
