--liquibase formatted sql

--changeset xianxing:0162
-- Bodies that assist the unit, in the order in which they are named.
create table case_assisting (
    case_id ${uuid} not null,
    position int not null,
    organization_id ${uuid} not null,
    constraint pk_case_assisting primary key (case_id, position),
    constraint uq_case_assisting_organization unique (case_id, organization_id),
    constraint fk_case_assisting_case foreign key (case_id) references supervision_case (id),
    constraint fk_case_assisting_organization foreign key (organization_id) references organization (id)
) ${table};
--rollback drop table case_assisting;
