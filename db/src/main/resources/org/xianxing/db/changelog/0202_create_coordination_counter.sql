--liquibase formatted sql

--changeset xianxing:0202
-- The last number given in a series and year.
create table coordination_counter (
    series varchar(12) not null,
    number_year int not null,
    last_sequence int not null,
    constraint pk_coordination_counter primary key (series, number_year)
) ${table};
--rollback drop table coordination_counter;
