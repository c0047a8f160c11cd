--liquibase formatted sql

--changeset xianxing:0212
-- Secret addresses of calendars; of the secret the hash alone is kept.
create table calendar_subscription (
    account_id ${uuid} not null,
    post_id ${uuid} not null,
    hash char(64) not null,
    made_at ${time} not null,
    constraint pk_calendar_subscription primary key (account_id, post_id),
    constraint uq_calendar_subscription_hash unique (hash),
    constraint fk_calendar_subscription_account foreign key (account_id) references account (id),
    constraint fk_calendar_subscription_post foreign key (post_id) references post (id)
) ${table};
--rollback drop table calendar_subscription;
