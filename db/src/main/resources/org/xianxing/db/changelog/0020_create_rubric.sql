--liquibase formatted sql

--changeset xianxing:0020
create table rubric (
    id ${uuid} not null,
    title varchar(200) not null,
    label varchar(40) not null,
    source varchar(200) not null,
    added_at ${time} not null,
    constraint pk_rubric primary key (id),
    constraint uq_rubric_label unique (title, label)
) ${table};
--rollback drop table rubric;
