--liquibase formatted sql

--changeset xianxing:0170
-- One row once somebody has set rules; until then those of the program hold.
create table escalation_settings (
    id int not null,
    version int not null,
    days_of_warning int not null,
    constraint pk_escalation_settings primary key (id),
    constraint ck_escalation_settings_one check (id = 1)
) ${table};
--rollback drop table escalation_settings;
