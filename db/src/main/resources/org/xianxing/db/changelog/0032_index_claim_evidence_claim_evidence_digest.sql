--liquibase formatted sql

--changeset xianxing:0032
create index ix_claim_evidence_digest on claim_evidence (digest);
--rollback drop index ix_claim_evidence_digest on claim_evidence;
