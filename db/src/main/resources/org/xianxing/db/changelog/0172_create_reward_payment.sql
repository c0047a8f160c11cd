--liquibase formatted sql

--changeset xianxing:0172
-- How far the reward of a zone is; no row while nobody has recorded anything.
create table reward_payment (
    cycle_id ${uuid} not null,
    zone_id ${uuid} not null,
    version int not null,
    amount bigint not null,
    stage varchar(10) not null,
    released_on date,
    released_document varchar(100),
    released_account ${uuid},
    released_name varchar(40),
    released_organization varchar(40),
    released_at ${time},
    paid_on date,
    voucher varchar(60),
    paid_account ${uuid},
    paid_name varchar(40),
    paid_organization varchar(40),
    paid_at ${time},
    constraint pk_reward_payment primary key (cycle_id, zone_id),
    constraint fk_reward_payment_cycle foreign key (cycle_id) references evaluation_cycle (id),
    constraint fk_reward_payment_zone foreign key (zone_id) references organization (id),
    constraint ck_reward_payment_stage check (stage in ('DECIDED', 'RELEASED', 'PAID')),
    constraint ck_reward_payment_order check (paid_on >= released_on)
) ${table};
--rollback drop table reward_payment;
