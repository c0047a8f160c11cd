--liquibase formatted sql

--changeset xianxing:0025
create table rubric_tier (
    rubric_id ${uuid} not null,
    indicator varchar(10) not null,
    kind varchar(10) not null,
    bound int not null,
    points bigint not null,
    constraint pk_rubric_tier primary key (rubric_id, indicator, kind, bound),
    constraint fk_rubric_tier_indicator foreign key (rubric_id, indicator) references rubric_indicator (rubric_id, code),
    constraint ck_rubric_tier_kind check (kind in ('PLACE', 'PROGRESS'))
) ${table};
--rollback drop table rubric_tier;
