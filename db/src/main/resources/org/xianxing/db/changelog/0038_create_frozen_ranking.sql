--liquibase formatted sql

--changeset xianxing:0038
create table frozen_ranking (
    cycle_id ${uuid} not null,
    frozen_at ${time} not null,
    frozen_by varchar(40) not null,
    group_names varchar(600) not null,
    digest char(64) not null,
    constraint pk_frozen_ranking primary key (cycle_id),
    constraint fk_frozen_ranking_cycle foreign key (cycle_id) references evaluation_cycle (id)
) ${table};
--rollback drop table frozen_ranking;
