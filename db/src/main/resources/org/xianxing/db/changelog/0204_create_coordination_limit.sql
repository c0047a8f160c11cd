--liquibase formatted sql

--changeset xianxing:0204
create table coordination_limit (
    limit_name varchar(20) not null,
    workdays int not null,
    constraint pk_coordination_limit primary key (limit_name),
    constraint ck_coordination_limit_workdays check (workdays between 1 and 90)
) ${table};
--rollback drop table coordination_limit;
