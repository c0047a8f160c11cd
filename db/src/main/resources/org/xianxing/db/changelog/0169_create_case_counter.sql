--liquibase formatted sql

--changeset xianxing:0169
-- The last number given in a year.
create table case_counter (
    number_year int not null,
    last_sequence int not null,
    constraint pk_case_counter primary key (number_year)
) ${table};
--rollback drop table case_counter;
