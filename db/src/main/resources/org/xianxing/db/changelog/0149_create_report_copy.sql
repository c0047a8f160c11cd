--liquibase formatted sql

--changeset xianxing:0149
create table report_copy (
    report_id ${uuid} not null,
    organization_id ${uuid} not null,
    constraint pk_report_copy primary key (report_id, organization_id),
    constraint fk_report_copy_report foreign key (report_id) references report (id),
    constraint fk_report_copy_organization foreign key (organization_id) references organization (id)
) ${table};
--rollback drop table report_copy;
