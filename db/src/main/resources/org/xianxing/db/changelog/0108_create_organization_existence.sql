--liquibase formatted sql

--changeset xianxing:0108
-- From when to when there is an organization; days that no source gives are null.
create table organization_existence (
    organization_id ${uuid} not null,
    valid_from date,
    valid_until date,
    document varchar(200) not null,
    clause varchar(60) not null,
    constraint pk_organization_existence primary key (organization_id),
    constraint fk_organization_existence_organization foreign key (organization_id) references organization (id),
    constraint ck_organization_existence_days check (valid_until >= valid_from)
) ${table};
--rollback drop table organization_existence;
