--liquibase formatted sql

--changeset xianxing:0151
-- Frees a unit from reports that are due on some days; without a schedule, from all.
create table report_exemption (
    id ${uuid} not null,
    version int not null,
    unit_id ${uuid} not null,
    schedule_id ${uuid},
    first_on date not null,
    last_on date not null,
    reason varchar(200) not null,
    granted_by varchar(40) not null,
    granted_at ${time} not null,
    constraint pk_report_exemption primary key (id),
    constraint fk_report_exemption_unit foreign key (unit_id) references organization (id),
    constraint fk_report_exemption_schedule foreign key (schedule_id) references report_schedule (id)
) ${table};
--rollback drop table report_exemption;
