--liquibase formatted sql

--changeset xianxing:0103
create table charter_clause (
    charter_id ${uuid} not null,
    position int not null,
    part varchar(20) not null,
    number int not null,
    name varchar(60) not null,
    other_name varchar(100) not null,
    clause_text varchar(3000) not null,
    mark varchar(20) not null,
    constraint pk_charter_clause primary key (charter_id, position),
    constraint fk_charter_clause_charter foreign key (charter_id) references charter (id),
    constraint ck_charter_clause_part check (part in ('ADJUSTMENTS', 'DUTIES', 'DIVISIONS', 'STAFFING', 'MATTERS',
        'SUPPLEMENT')),
    constraint ck_charter_clause_mark check (mark in ('GIVEN', 'NOT_IN_SOURCE'))
) ${table};
--rollback drop table charter_clause;
