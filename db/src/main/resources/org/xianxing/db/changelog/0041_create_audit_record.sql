--liquibase formatted sql

--changeset xianxing:0041
create table audit_record (
    organization_id ${uuid} not null,
    sequence bigint not null,
    recorded_at ${time} not null,
    account_id ${uuid} not null,
    account_name varchar(40) not null,
    role varchar(30) not null,
    action varchar(40) not null,
    subject varchar(100) not null,
    detail text not null,
    previous_hash char(64) not null,
    hash char(64) not null,
    constraint pk_audit_record primary key (organization_id, sequence)
) ${table};
--rollback drop table audit_record;
