--liquibase formatted sql

--changeset xianxing:0188
-- Which reminders were told: the key is the digest of the thing, its day and the step.
create table reminder_told (
    reminder char(64) not null,
    told_on date not null,
    constraint pk_reminder_told primary key (reminder)
) ${table};
--rollback drop table reminder_told;
