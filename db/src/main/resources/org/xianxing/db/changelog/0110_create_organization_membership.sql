--liquibase formatted sql

--changeset xianxing:0110
-- People of a group or office: members, heads, contacts, liaisons.
create table organization_membership (
    id ${uuid} not null,
    group_id ${uuid} not null,
    position int not null,
    person varchar(40) not null,
    capacity varchar(20) not null,
    title varchar(200) not null,
    unit_id ${uuid},
    contact varchar(100) not null,
    valid_from date,
    valid_until date,
    document varchar(200) not null,
    clause varchar(60) not null,
    constraint pk_organization_membership primary key (id),
    constraint fk_organization_membership_group foreign key (group_id) references organization (id),
    constraint fk_organization_membership_unit foreign key (unit_id) references organization (id),
    constraint ck_organization_membership_capacity check (capacity in ('LEADER', 'DEPUTY_LEADER', 'MEMBER', 'OFFICE_HEAD',
        'CONTACT', 'LIAISON')),
    constraint ck_organization_membership_days check (valid_until >= valid_from)
) ${table};
--rollback drop table organization_membership;
