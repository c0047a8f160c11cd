--liquibase formatted sql

--changeset xianxing:0026
create table evaluation_cycle (
    id ${uuid} not null,
    version int not null,
    evaluated_year int not null,
    title varchar(100) not null,
    rubric_id ${uuid} not null,
    self_score_from ${time} not null,
    self_score_until ${time} not null,
    city_review_until ${time} not null,
    province_review_until ${time} not null,
    objection_until ${time} not null,
    amount_counting varchar(20) not null,
    tie_breakers varchar(100) not null,
    ineligible_occupy_place boolean not null,
    reward_places int not null,
    rectification_places int not null,
    reward_tie varchar(20) not null,
    rectification_tie varchar(20) not null,
    reward_ceiling bigint not null,
    stage varchar(20) not null,
    demonstration boolean not null,
    constraint pk_evaluation_cycle primary key (id),
    constraint fk_evaluation_cycle_rubric foreign key (rubric_id) references rubric (id),
    constraint ck_evaluation_cycle_stage check (stage in ('PLANNED', 'OPEN', 'OBJECTION', 'RANKED', 'PUBLISHED'))
) ${table};
--rollback drop table evaluation_cycle;
