--liquibase formatted sql

--changeset xianxing:0143
create table report_schedule_unit (
    schedule_id ${uuid} not null,
    organization_id ${uuid} not null,
    position int not null,
    constraint pk_report_schedule_unit primary key (schedule_id, organization_id),
    constraint fk_report_schedule_unit_schedule foreign key (schedule_id) references report_schedule (id),
    constraint fk_report_schedule_unit_organization foreign key (organization_id) references organization (id)
) ${table};
--rollback drop table report_schedule_unit;
