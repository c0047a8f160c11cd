--liquibase formatted sql

--changeset xianxing:0010
create table catalog_batch (
    number          int          not null,
    part            varchar(16)  not null,
    document_number varchar(60)  not null,
    title           varchar(200) not null,
    issue_year      int          not null,
    stated_count    int          not null,
    count_note      varchar(300) not null,
    source          varchar(300) not null,
    source_address  varchar(300) not null,
    primary key (number),
    constraint uq_catalog_batch_document unique (document_number),
    constraint ck_catalog_batch_number check (number >= 1),
    constraint ck_catalog_batch_part check (part in ('NATIONAL', 'PROVINCIAL', 'OTHER')),
    constraint ck_catalog_batch_stated_count check (stated_count >= 1)
) ${table};
--rollback drop table catalog_batch;
