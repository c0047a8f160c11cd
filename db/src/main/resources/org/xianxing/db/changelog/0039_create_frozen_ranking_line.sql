--liquibase formatted sql

--changeset xianxing:0039
create table frozen_ranking_line (
    cycle_id ${uuid} not null,
    position int not null,
    zone_id ${uuid} not null,
    zone_name varchar(100) not null,
    city_name varchar(40) not null,
    standing varchar(12) not null,
    place int,
    shared boolean,
    mark varchar(16),
    total bigint,
    subtotals varchar(200) not null,
    place_last_year int,
    remark varchar(200) not null,
    reward bigint not null,
    constraint pk_frozen_ranking_line primary key (cycle_id, position),
    constraint uq_frozen_ranking_line_zone unique (cycle_id, zone_id),
    constraint fk_frozen_ranking_line_ranking foreign key (cycle_id) references frozen_ranking (cycle_id),
    constraint ck_frozen_ranking_line_standing check (standing in ('PLACED', 'NOT_PLACED', 'UNRATED')),
    constraint ck_frozen_ranking_line_reward check (reward >= 0)
) ${table};
--rollback drop table frozen_ranking_line;
