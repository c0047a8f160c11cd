--liquibase formatted sql

--changeset xianxing:0201
create table filed_document_copy (
    document_id ${uuid} not null,
    position int not null,
    organization_id ${uuid} not null,
    constraint pk_filed_document_copy primary key (document_id, position),
    constraint fk_filed_document_copy_document foreign key (document_id) references filed_document (id),
    constraint fk_filed_document_copy_organization foreign key (organization_id) references organization (id)
) ${table};
--rollback drop table filed_document_copy;
