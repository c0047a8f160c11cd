--liquibase formatted sql

--changeset xianxing:0021
create table rubric_group (
    rubric_id ${uuid} not null,
    number int not null,
    name varchar(60) not null,
    maximum bigint not null,
    constraint pk_rubric_group primary key (rubric_id, number),
    constraint fk_rubric_group_rubric foreign key (rubric_id) references rubric (id),
    constraint ck_rubric_group_maximum check (maximum > 0)
) ${table};
--rollback drop table rubric_group;
