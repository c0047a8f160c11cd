--liquibase formatted sql

--changeset xianxing:0210
-- Files that belong to something of any feature; the content is stored under its digest.
create table attachment (
    id ${uuid} not null,
    subject varchar(100) not null,
    name varchar(120) not null,
    media_type varchar(100) not null,
    size bigint not null,
    digest char(64) not null,
    stored_by varchar(40) not null,
    stored_at ${time} not null,
    constraint pk_attachment primary key (id)
) ${table};
--rollback drop table attachment;
