--liquibase formatted sql

--changeset xianxing:0146
-- That a unit owes a report for a period.
create table report_obligation (
    period_id ${uuid} not null,
    unit_id ${uuid} not null,
    constraint pk_report_obligation primary key (period_id, unit_id),
    constraint fk_report_obligation_period foreign key (period_id) references report_period (id),
    constraint fk_report_obligation_unit foreign key (unit_id) references organization (id)
) ${table};
--rollback drop table report_obligation;
