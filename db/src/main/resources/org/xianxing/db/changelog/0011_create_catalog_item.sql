--liquibase formatted sql

--changeset xianxing:0011
create table catalog_item (
    id           ${uuid}      not null,
    version      int          not null,
    batch_number int          not null,
    number       int,
    title        varchar(200),
    nature       varchar(16)  not null,
    field        varchar(60)  not null,
    scope        varchar(60)  not null,
    source       varchar(500) not null,
    primary key (id),
    constraint uq_catalog_item_number unique (batch_number, number),
    constraint uq_catalog_item_title unique (batch_number, title),
    constraint fk_catalog_item_batch foreign key (batch_number) references catalog_batch (number),
    constraint ck_catalog_item_number check (number >= 1),
    constraint ck_catalog_item_nature check (nature in ('CROSS_CUTTING', 'SPECIFIC', 'UNDETERMINED')),
    constraint ck_catalog_item_untitled check (title is not null or nature = 'UNDETERMINED')
) ${table};
--rollback drop table catalog_item;
