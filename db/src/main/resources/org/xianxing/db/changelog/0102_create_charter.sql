--liquibase formatted sql

--changeset xianxing:0102
-- 三定规定 of a department. A stored charter never changes.
create table charter (
    id ${uuid} not null,
    organization_id ${uuid} not null,
    title varchar(200) not null,
    document_number varchar(40) not null,
    published_on date,
    body varchar(100) not null,
    other_name varchar(100) not null,
    body_level varchar(20) not null,
    preamble varchar(1000) not null,
    stated_divisions int,
    staffing varchar(2000) not null,
    source varchar(300) not null,
    constraint pk_charter primary key (id),
    constraint uq_charter_title unique (organization_id, title, document_number),
    constraint fk_charter_organization foreign key (organization_id) references organization (id)
) ${table};
--rollback drop table charter;
