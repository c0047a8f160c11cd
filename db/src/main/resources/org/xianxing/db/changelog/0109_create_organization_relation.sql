--liquibase formatted sql

--changeset xianxing:0109
-- position: the official order within a document, then that of entry.
create table organization_relation (
    id ${uuid} not null,
    position int not null,
    subject_id ${uuid} not null,
    kind varchar(20) not null,
    object_id ${uuid} not null,
    valid_from date,
    valid_until date,
    document varchar(200) not null,
    clause varchar(60) not null,
    note varchar(200) not null,
    constraint pk_organization_relation primary key (id),
    constraint fk_organization_relation_subject foreign key (subject_id) references organization (id),
    constraint fk_organization_relation_object foreign key (object_id) references organization (id),
    constraint ck_organization_relation_kind check (kind in ('PART_OF', 'ATTACHED_TO', 'OFFICE_OF', 'LEADS', 'MEMBER_OF',
        'REPORTS_TO', 'SUCCEEDS')),
    constraint ck_organization_relation_days check (valid_until >= valid_from)
) ${table};
--rollback drop table organization_relation;
