--liquibase formatted sql

--changeset xianxing:0068
create table handover (
    id        ${uuid} not null,
    version   int     not null,
    post_id   ${uuid} not null,
    deputy_id ${uuid} not null,
    from_day  date    not null,
    until_day date    not null,
    primary key (id),
    constraint fk_handover_post foreign key (post_id) references post (id),
    constraint fk_handover_deputy foreign key (deputy_id) references account (id)
) ${table};
--rollback drop table handover;
