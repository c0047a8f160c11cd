--liquibase formatted sql

--changeset xianxing:0048
create table audit_head (
    organization_id ${uuid} not null,
    sequence bigint not null,
    hash char(64) not null,
    constraint pk_audit_head primary key (organization_id)
) ${table};
--rollback drop table audit_head;
