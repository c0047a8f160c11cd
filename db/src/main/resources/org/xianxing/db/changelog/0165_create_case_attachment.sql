--liquibase formatted sql

--changeset xianxing:0165
create table case_attachment (
    id ${uuid} not null,
    step_id ${uuid} not null,
    position int not null,
    name varchar(200) not null,
    media_type varchar(100) not null,
    size bigint not null,
    digest char(64) not null,
    uploaded_by varchar(40) not null,
    uploaded_at ${time} not null,
    constraint pk_case_attachment primary key (id),
    constraint fk_case_attachment_step foreign key (step_id) references case_step (id)
) ${table};
--rollback drop table case_attachment;
