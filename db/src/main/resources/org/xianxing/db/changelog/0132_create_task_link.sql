--liquibase formatted sql

--changeset xianxing:0132
-- What a task has to do with other things; either an item or a claim. Claims may be taken back, so nothing holds them.
create table task_link (
    id ${uuid} not null,
    task_id ${uuid} not null,
    catalog_item_id ${uuid},
    claim_id ${uuid},
    linked_by varchar(40) not null,
    linked_at ${time} not null,
    constraint pk_task_link primary key (id),
    constraint uq_task_link_item unique (task_id, catalog_item_id),
    constraint uq_task_link_claim unique (task_id, claim_id),
    constraint fk_task_link_task foreign key (task_id) references task (id),
    constraint fk_task_link_item foreign key (catalog_item_id) references catalog_item (id),
    constraint ck_task_link_one check ((catalog_item_id is null) <> (claim_id is null))
) ${table};
--rollback drop table task_link;
