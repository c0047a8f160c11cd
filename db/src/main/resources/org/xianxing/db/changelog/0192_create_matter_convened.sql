--liquibase formatted sql

--changeset xianxing:0192
-- The bodies that were called together about a matter.
create table matter_convened (
    matter_id ${uuid} not null,
    position int not null,
    organization_id ${uuid} not null,
    constraint pk_matter_convened primary key (matter_id, position),
    constraint uq_matter_convened unique (matter_id, organization_id),
    constraint fk_matter_convened_matter foreign key (matter_id) references coordination_matter (id),
    constraint fk_matter_convened_organization foreign key (organization_id) references organization (id)
) ${table};
--rollback drop table matter_convened;
