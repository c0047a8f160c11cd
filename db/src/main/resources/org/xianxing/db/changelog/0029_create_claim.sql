--liquibase formatted sql

--changeset xianxing:0029
create table claim (
    id ${uuid} not null,
    version int not null,
    cycle_id ${uuid} not null,
    owner_id ${uuid} not null,
    indicator varchar(10) not null,
    created_at ${time} not null,
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
    submission int,
    city_decision varchar(10) not null,
    city_account ${uuid},
    city_name varchar(40),
    city_organization varchar(40),
    city_at ${time},
    city_reason varchar(2000),
    province_decision varchar(10) not null,
    province_account ${uuid},
    province_name varchar(40),
    province_organization varchar(40),
    province_at ${time},
    province_reason varchar(2000),
    changed_at ${time} not null,
    changed_by varchar(40) not null,
    constraint pk_claim primary key (id),
    constraint uq_claim_item unique (cycle_id, owner_id, catalog_item_id),
    constraint fk_claim_cycle foreign key (cycle_id) references evaluation_cycle (id),
    constraint fk_claim_owner foreign key (owner_id) references organization (id),
    constraint ck_claim_fact check (fact_kind in ('MILESTONE', 'CATALOG_ITEM', 'NAMED_THING', 'AMOUNT')),
    constraint ck_claim_decisions check (city_decision in ('PENDING', 'ACCEPTED', 'RETURNED', 'REJECTED')
        and province_decision in ('PENDING', 'ACCEPTED', 'RETURNED', 'REJECTED'))
) ${table};
--rollback drop table claim;
