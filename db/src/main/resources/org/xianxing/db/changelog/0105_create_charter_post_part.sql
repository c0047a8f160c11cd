--liquibase formatted sql

--changeset xianxing:0105
create table charter_post_part (
    charter_id ${uuid} not null,
    position int not null,
    part_position int not null,
    label varchar(60) not null,
    post_count int not null,
    constraint pk_charter_post_part primary key (charter_id, position, part_position),
    constraint fk_charter_post_part_post foreign key (charter_id, position) references charter_post (charter_id, position)
) ${table};
--rollback drop table charter_post_part;
