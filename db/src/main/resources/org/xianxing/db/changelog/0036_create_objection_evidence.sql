--liquibase formatted sql

--changeset xianxing:0036
create table objection_evidence (
    id ${uuid} not null,
    objection_id ${uuid} not null,
    name varchar(200) not null,
    media_type varchar(100) not null,
    size bigint not null,
    digest char(64) not null,
    uploaded_by varchar(40) not null,
    uploaded_at ${time} not null,
    constraint pk_objection_evidence primary key (id),
    constraint fk_objection_evidence_objection foreign key (objection_id) references objection (id)
) ${table};
--rollback drop table objection_evidence;
