--liquibase formatted sql

--changeset xianxing:0027
create table cycle_participant (
    cycle_id ${uuid} not null,
    zone_id ${uuid} not null,
    reviewer_id ${uuid} not null,
    eligible boolean not null,
    ineligible_reason varchar(200) not null,
    constraint pk_cycle_participant primary key (cycle_id, zone_id),
    constraint fk_cycle_participant_cycle foreign key (cycle_id) references evaluation_cycle (id),
    constraint fk_cycle_participant_zone foreign key (zone_id) references organization (id),
    constraint fk_cycle_participant_reviewer foreign key (reviewer_id) references organization (id)
) ${table};
--rollback drop table cycle_participant;
