--liquibase formatted sql

--changeset xianxing:0023
create table rubric_indicator (
    rubric_id ${uuid} not null,
    code varchar(10) not null,
    position int not null,
    group_number int not null,
    criterion_number int not null,
    wording varchar(500) not null,
    rule_text varchar(500) not null,
    maximum bigint not null,
    current_year_only boolean not null,
    rule_kind varchar(20) not null,
    points_each bigint,
    item_kind varchar(40),
    measure_word varchar(10),
    amount_unit bigint,
    constraint pk_rubric_indicator primary key (rubric_id, code),
    constraint uq_rubric_indicator_position unique (rubric_id, position),
    constraint fk_rubric_indicator_criterion foreign key (rubric_id, group_number, criterion_number)
        references rubric_criterion (rubric_id, group_number, number),
    constraint ck_rubric_indicator_kind check (rule_kind in ('MILESTONES', 'PER_ITEM', 'PER_AMOUNT', 'RANK_TIERS')),
    constraint ck_rubric_indicator_maximum check (maximum > 0)
) ${table};
--rollback drop table rubric_indicator;
