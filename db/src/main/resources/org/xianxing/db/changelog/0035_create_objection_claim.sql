--liquibase formatted sql

--changeset xianxing:0035
create table objection_claim (
    objection_id ${uuid} not null,
    claim_id ${uuid} not null,
    constraint pk_objection_claim primary key (objection_id, claim_id),
    constraint fk_objection_claim_objection foreign key (objection_id) references objection (id),
    constraint fk_objection_claim_claim foreign key (claim_id) references claim (id)
) ${table};
--rollback drop table objection_claim;
