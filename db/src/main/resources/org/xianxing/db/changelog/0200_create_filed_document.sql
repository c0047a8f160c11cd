--liquibase formatted sql

--changeset xianxing:0200
-- Documents for approval and for the record.
create table filed_document (
    id ${uuid} not null,
    version int not null,
    kind varchar(12) not null,
    title varchar(120) not null,
    explanation text not null,
    own_number varchar(60) not null,
    group_id ${uuid},
    filer_id ${uuid} not null,
    office_id ${uuid} not null,
    state varchar(20) not null,
    due ${time},
    filing int not null,
    number_year int,
    number_sequence int,
    concluded_on date,
    filed_account ${uuid} not null,
    filed_name varchar(40) not null,
    filed_organization varchar(40) not null,
    filed_at ${time} not null,
    demonstration boolean not null,
    constraint pk_filed_document primary key (id),
    constraint uq_filed_document_number unique (kind, number_year, number_sequence),
    constraint fk_filed_document_group foreign key (group_id) references organization (id),
    constraint fk_filed_document_filer foreign key (filer_id) references organization (id),
    constraint fk_filed_document_office foreign key (office_id) references organization (id),
    constraint ck_filed_document_kind check (kind in ('APPROVAL', 'RECORD')),
    constraint ck_filed_document_state check (state in ('AT_GROUP', 'AT_OFFICE', 'AT_LEADING_GROUP', 'RETURNED', 'APPROVED',
        'ON_RECORD', 'WITHDRAWN')),
    constraint ck_filed_document_number check ((state in ('APPROVED', 'ON_RECORD')) = (number_sequence is not null))
) ${table};
--rollback drop table filed_document;
