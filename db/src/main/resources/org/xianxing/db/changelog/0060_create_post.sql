--liquibase formatted sql

--changeset xianxing:0060
create table post (
    id              ${uuid}     not null,
    version         int         not null,
    account_id      ${uuid}     not null,
    role            varchar(32) not null,
    organization_id ${uuid}     not null,
    from_day        date        not null,
    until_day       date        not null,
    primary key (id),
    constraint fk_post_account foreign key (account_id) references account (id),
    constraint fk_post_organization foreign key (organization_id) references organization (id)
) ${table};
--rollback drop table post;
