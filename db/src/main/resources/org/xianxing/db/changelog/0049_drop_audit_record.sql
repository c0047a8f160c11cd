--liquibase formatted sql

--changeset xianxing:0049
--comment The SHA-256 chains of development databases; audit_entry begins new ones.
drop table audit_record;
--rollback create table audit_record (organization_id ${uuid} not null, sequence bigint not null, recorded_at ${time} not null, account_id ${uuid} not null, account_name varchar(40) not null, role varchar(30) not null, action varchar(40) not null, subject varchar(100) not null, detail text not null, previous_hash char(64) not null, hash char(64) not null, constraint pk_audit_record primary key (organization_id, sequence), index ix_audit_record_subject (subject, recorded_at)) ${table};
