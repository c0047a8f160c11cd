--liquibase formatted sql

--changeset xianxing:0031
create table claim_evidence (
    id ${uuid} not null,
    claim_id ${uuid} not null,
    name varchar(200) not null,
    media_type varchar(100) not null,
    size bigint not null,
    digest char(64) not null,
    uploaded_by varchar(40) not null,
    uploaded_at ${time} not null,
    constraint pk_claim_evidence primary key (id),
    constraint uq_claim_evidence_file unique (claim_id, digest),
    constraint fk_claim_evidence_claim foreign key (claim_id) references claim (id),
    constraint ck_claim_evidence_size check (size > 0)
) ${table};
--rollback drop table claim_evidence;
