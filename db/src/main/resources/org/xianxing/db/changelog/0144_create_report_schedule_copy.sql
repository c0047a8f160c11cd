--liquibase formatted sql

--changeset xianxing:0144
-- Who gets a copy of every report of a schedule.
create table report_schedule_copy (
    schedule_id ${uuid} not null,
    organization_id ${uuid} not null,
    position int not null,
    constraint pk_report_schedule_copy primary key (schedule_id, organization_id),
    constraint fk_report_schedule_copy_schedule foreign key (schedule_id) references report_schedule (id),
    constraint fk_report_schedule_copy_organization foreign key (organization_id) references organization (id)
) ${table};
--rollback drop table report_schedule_copy;
