--liquibase formatted sql

--changeset xianxing:0024
create table rubric_milestone (
    rubric_id ${uuid} not null,
    indicator varchar(10) not null,
    position int not null,
    code varchar(20) not null,
    name varchar(200) not null,
    points bigint not null,
    claimant varchar(10) not null,
    constraint pk_rubric_milestone primary key (rubric_id, indicator, position),
    constraint fk_rubric_milestone_indicator foreign key (rubric_id, indicator) references rubric_indicator (rubric_id, code)
) ${table};
--rollback drop table rubric_milestone;
