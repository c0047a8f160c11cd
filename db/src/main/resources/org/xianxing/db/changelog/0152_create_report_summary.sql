--liquibase formatted sql

--changeset xianxing:0152
-- What the office puts together from the reports of a period.
create table report_summary (
    id ${uuid} not null,
    version int not null,
    kind varchar(20) not null,
    first_on date not null,
    last_on date not null,
    overview text not null,
    results text not null,
    problems text not null,
    next_steps text not null,
    fixed_by varchar(40),
    fixed_at ${time},
    constraint pk_report_summary primary key (id),
    constraint uq_report_summary_span unique (kind, first_on, last_on),
    constraint ck_report_summary_kind check (kind in ('MONTHLY', 'EVALUATION'))
) ${table};
--rollback drop table report_summary;
