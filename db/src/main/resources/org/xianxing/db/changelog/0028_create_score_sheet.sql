--liquibase formatted sql

--changeset xianxing:0028
create table score_sheet (
    id ${uuid} not null,
    version int not null,
    cycle_id ${uuid} not null,
    zone_id ${uuid} not null,
    state varchar(20) not null,
    submissions int not null,
    extended_until ${time},
    withdrawn boolean not null,
    submitted_at ${time},
    returned_by varchar(10),
    mend_until ${time},
    unrated_reason varchar(200),
    constraint pk_score_sheet primary key (id),
    constraint uq_score_sheet_zone unique (cycle_id, zone_id),
    constraint fk_score_sheet_participant foreign key (cycle_id, zone_id) references cycle_participant (cycle_id, zone_id),
    constraint ck_score_sheet_state check (state in ('DRAFT', 'SUBMITTED', 'RETURNED', 'CITY_REVIEWED',
        'PROVINCE_REVIEWED', 'OPEN_TO_OBJECTION', 'FINAL', 'UNRATED'))
) ${table};
--rollback drop table score_sheet;
