--liquibase formatted sql

--changeset xianxing:0044
create table audit_entry (
    organization_id ${uuid} not null,
    sequence bigint not null,
    recorded_at ${time} not null,
    account_id ${uuid},
    account_name varchar(40) not null,
    role varchar(40) not null,
    organization_name varchar(40) not null,
    origin varchar(64) not null,
    action varchar(40) not null,
    subject varchar(100) not null,
    state_before text not null,
    state_after text not null,
    detail text not null,
    previous_hash char(64) not null,
    hash char(64) not null,
    constraint pk_audit_entry primary key (organization_id, sequence)
) ${table};
--rollback drop table audit_entry;
