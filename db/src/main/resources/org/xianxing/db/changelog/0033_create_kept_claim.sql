--liquibase formatted sql

--changeset xianxing:0033
-- The claims of a submission as they were handed in, so that a reviewer sees what changed since.
create table kept_claim (
    sheet_id ${uuid} not null,
    submission int not null,
    claim_id ${uuid} not null,
    fact_kind varchar(20) not null,
    milestone varchar(20),
    catalog_item_id ${uuid},
    name varchar(200) not null,
    amount bigint,
    happened_on date,
    responsible_person varchar(40) not null,
    project varchar(200) not null,
    measures varchar(2000) not null,
    effect varchar(2000) not null,
    evidence_digests varchar(1400) not null,
    constraint pk_kept_claim primary key (sheet_id, submission, claim_id),
    constraint fk_kept_claim_sheet foreign key (sheet_id) references score_sheet (id)
) ${table};
--rollback drop table kept_claim;
