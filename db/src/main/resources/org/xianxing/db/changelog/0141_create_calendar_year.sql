--liquibase formatted sql

--changeset xianxing:0141
-- Years whose holidays are known.
create table calendar_year (
    calendar_year int not null,
    version int not null,
    source varchar(120) not null,
    constraint pk_calendar_year primary key (calendar_year)
) ${table};
--rollback drop table calendar_year;
