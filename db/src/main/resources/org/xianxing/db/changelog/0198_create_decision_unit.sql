--liquibase formatted sql

--changeset xianxing:0198
create table decision_unit (
    decision_id ${uuid} not null,
    position int not null,
    organization_id ${uuid} not null,
    constraint pk_decision_unit primary key (decision_id, position),
    constraint fk_decision_unit_decision foreign key (decision_id) references meeting_decision (id),
    constraint fk_decision_unit_organization foreign key (organization_id) references organization (id)
) ${table};
--rollback drop table decision_unit;
