--liquibase formatted sql

--changeset xianxing:0171
create table escalation_rule (
    rung varchar(24) not null,
    automatic boolean not null,
    days_of_silence int not null,
    days_to_answer int not null,
    constraint pk_escalation_rule primary key (rung),
    constraint ck_escalation_rule_rung check (rung in ('REMINDER', 'BLUE', 'YELLOW', 'RED', 'TALK')),
    constraint ck_escalation_rule_days check (days_of_silence >= 1 and days_to_answer >= 1)
) ${table};
--rollback drop table escalation_rule;
