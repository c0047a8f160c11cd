--liquibase formatted sql

--changeset xianxing:0148
-- What a report says, part by part; each sending keeps its own words.
create table report_text (
    report_id ${uuid} not null,
    sending int not null,
    section varchar(10) not null,
    content varchar(4000) not null,
    constraint pk_report_text primary key (report_id, sending, section),
    constraint fk_report_text_report foreign key (report_id) references report (id)
) ${table};
--rollback drop table report_text;
