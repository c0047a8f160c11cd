--liquibase formatted sql

--changeset xianxing:0140
-- Days that are not what their weekday says: holidays, and make-up days at weekends.
create table calendar_day (
    calendar_date date not null,
    version int not null,
    workday boolean not null,
    name varchar(40) not null,
    source varchar(120) not null,
    constraint pk_calendar_day primary key (calendar_date)
) ${table};
--rollback drop table calendar_day;
