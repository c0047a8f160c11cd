--liquibase formatted sql

--changeset xianxing:0150
create table report_comment (
    id ${uuid} not null,
    report_id ${uuid} not null,
    organization_id ${uuid} not null,
    written_by varchar(40) not null,
    written_at ${time} not null,
    content varchar(500) not null,
    constraint pk_report_comment primary key (id),
    constraint fk_report_comment_report foreign key (report_id) references report (id),
    constraint fk_report_comment_organization foreign key (organization_id) references organization (id)
) ${table};
--rollback drop table report_comment;
