--liquibase formatted sql

--changeset xianxing:0180
-- What people were told. kind is one of a growing list that the application knows; said is the digest of the
-- arguments, so that the same is said of a page once a day.
create table notice (
    id ${uuid} not null,
    account_id ${uuid} not null,
    body_id ${uuid} not null,
    kind varchar(20) not null,
    path varchar(200) not null,
    arguments varchar(1600) not null,
    said char(64) not null,
    told_on date not null,
    told_at ${time} not null,
    read_at ${time},
    constraint pk_notice primary key (id),
    constraint uq_notice_said unique (account_id, told_on, kind, path, said),
    constraint fk_notice_account foreign key (account_id) references account (id),
    constraint fk_notice_body foreign key (body_id) references organization (id)
) ${table};
--rollback drop table notice;
