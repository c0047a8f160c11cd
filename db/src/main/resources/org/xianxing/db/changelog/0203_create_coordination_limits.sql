--liquibase formatted sql

--changeset xianxing:0203
-- One row once somebody has set time limits; until then those of the program hold.
create table coordination_limits (
    id int not null,
    version int not null,
    constraint pk_coordination_limits primary key (id),
    constraint ck_coordination_limits_one check (id = 1)
) ${table};
--rollback drop table coordination_limits;
