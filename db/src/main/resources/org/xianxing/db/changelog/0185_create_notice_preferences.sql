--liquibase formatted sql

--changeset xianxing:0185
-- What people set for themselves. Times are minutes of the day; channels and muted groups are lists of names.
create table notice_preferences (
    account_id ${uuid} not null,
    version int not null,
    channels varchar(40) not null,
    digest varchar(10) not null,
    digest_weekday int not null,
    digest_minute int not null,
    quiet_from int,
    quiet_until int,
    urgent_anytime boolean not null,
    muted varchar(100) not null,
    constraint pk_notice_preferences primary key (account_id),
    constraint fk_notice_preferences_account foreign key (account_id) references account (id),
    constraint ck_notice_preferences_digest check (digest in ('AT_ONCE', 'DAILY', 'WEEKLY')),
    constraint ck_notice_preferences_weekday check (digest_weekday between 1 and 7),
    constraint ck_notice_preferences_quiet check (quiet_from is null and quiet_until is null or quiet_from <> quiet_until)
) ${table};
--rollback drop table notice_preferences;
