--liquibase formatted sql

--changeset xianxing:0145
-- One turn of a schedule; two jobs at once cannot make it twice.
create table report_period (
    id ${uuid} not null,
    version int not null,
    schedule_id ${uuid} not null,
    first_on date not null,
    last_on date not null,
    due_on date not null,
    deadline ${time} not null,
    constraint pk_report_period primary key (id),
    constraint uq_report_period_first unique (schedule_id, first_on),
    constraint fk_report_period_schedule foreign key (schedule_id) references report_schedule (id)
) ${table};
--rollback drop table report_period;
