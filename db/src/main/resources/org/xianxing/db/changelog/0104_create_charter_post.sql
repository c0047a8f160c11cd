--liquibase formatted sql

--changeset xianxing:0104
create table charter_post (
    charter_id ${uuid} not null,
    position int not null,
    label varchar(60) not null,
    post_count int not null,
    headcount boolean not null,
    remark varchar(300) not null,
    constraint pk_charter_post primary key (charter_id, position),
    constraint fk_charter_post_charter foreign key (charter_id) references charter (id)
) ${table};
--rollback drop table charter_post;
