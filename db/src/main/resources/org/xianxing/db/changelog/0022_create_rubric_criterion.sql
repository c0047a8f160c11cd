--liquibase formatted sql

--changeset xianxing:0022
create table rubric_criterion (
    rubric_id ${uuid} not null,
    group_number int not null,
    number int not null,
    code varchar(10) not null,
    name varchar(200) not null,
    constraint pk_rubric_criterion primary key (rubric_id, group_number, number),
    constraint fk_rubric_criterion_group foreign key (rubric_id, group_number) references rubric_group (rubric_id, number)
) ${table};
--rollback drop table rubric_criterion;
