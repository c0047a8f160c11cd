--liquibase formatted sql

--changeset xianxing:0187
-- One row: when bodies are reminded, in workdays; days_before is a list of numbers.
create table reminder_settings (
    id int not null,
    version int not null,
    days_before varchar(40) not null,
    late_every int not null,
    escalate_after int not null,
    keep_days int not null,
    constraint pk_reminder_settings primary key (id),
    constraint ck_reminder_settings_one check (id = 1)
) ${table};
--rollback drop table reminder_settings;
