--liquibase formatted sql

--changeset xianxing:0121
create table work_plan_group (
    plan_id ${uuid} not null,
    position int not null,
    number varchar(20) not null,
    title varchar(200) not null,
    text varchar(2000) not null,
    constraint pk_work_plan_group primary key (plan_id, position),
    constraint fk_work_plan_group_plan foreign key (plan_id) references work_plan (id)
) ${table};
--rollback drop table work_plan_group;
