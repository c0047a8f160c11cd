--liquibase formatted sql

--changeset xianxing:0112
-- Whom a rule binds.
create table working_rule_party (
    rule_id ${uuid} not null,
    organization_id ${uuid} not null,
    constraint pk_working_rule_party primary key (rule_id, organization_id),
    constraint fk_working_rule_party_rule foreign key (rule_id) references working_rule (id),
    constraint fk_working_rule_party_organization foreign key (organization_id) references organization (id)
) ${table};
--rollback drop table working_rule_party;
