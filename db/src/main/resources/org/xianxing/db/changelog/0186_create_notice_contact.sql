--liquibase formatted sql

--changeset xianxing:0186
-- Where people are reached. What waits for its code is not used.
create table notice_contact (
    account_id ${uuid} not null,
    channel varchar(10) not null,
    version int not null,
    address varchar(254) not null,
    pending varchar(254),
    code_hash char(64),
    code_until ${time},
    wrong_codes int not null,
    codes int not null,
    codes_since ${time} not null,
    constraint pk_notice_contact primary key (account_id, channel),
    constraint fk_notice_contact_account foreign key (account_id) references account (id),
    constraint ck_notice_contact_channel check (channel in ('EMAIL', 'SMS'))
) ${table};
--rollback drop table notice_contact;
