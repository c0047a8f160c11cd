--liquibase formatted sql

--changeset xianxing:0037
create table external_rank (
    cycle_id ${uuid} not null,
    zone_id ${uuid} not null,
    this_year int not null,
    last_year int,
    constraint pk_external_rank primary key (cycle_id, zone_id),
    constraint fk_external_rank_participant foreign key (cycle_id, zone_id) references cycle_participant (cycle_id, zone_id),
    constraint ck_external_rank_places check (this_year > 0 and (last_year is null or last_year > 0))
) ${table};
--rollback drop table external_rank;
