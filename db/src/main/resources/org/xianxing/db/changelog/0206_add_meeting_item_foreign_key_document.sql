--liquibase formatted sql

--changeset xianxing:0206
alter table meeting_item add constraint fk_meeting_item_document foreign key (document_id) references filed_document (id);
--rollback alter table meeting_item drop constraint fk_meeting_item_document;
