--liquibase formatted sql

--changeset xianxing:0142
-- Who reports what, how often and by when: length counts weeks or months; a cutoff is a minute of the due day.
create table report_schedule (
    id ${uuid} not null,
    version int not null,
    kind varchar(20) not null,
    name varchar(60) not null,
    basis varchar(200) not null,
    timing varchar(10) not null,
    length int,
    due_day int,
    afterwards boolean,
    once_first_on date,
    once_last_on date,
    once_due_on date,
    cutoff_minute int,
    shift varchar(10) not null,
    starts_on date not null,
    ends_on date,
    constraint pk_report_schedule primary key (id),
    constraint ck_report_schedule_kind check (kind in ('WEEKLY', 'BIWEEKLY', 'MONTHLY', 'QUARTERLY', 'EVALUATION', 'OTHER')),
    constraint ck_report_schedule_timing check (timing in ('WEEKS', 'MONTHS', 'ONCE')),
    constraint ck_report_schedule_shift check (shift in ('NEXT', 'PREVIOUS', 'STAYS'))
) ${table};
--rollback drop table report_schedule;
