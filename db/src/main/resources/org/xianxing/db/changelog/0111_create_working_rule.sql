--liquibase formatted sql

--changeset xianxing:0111
create table working_rule (
    id ${uuid} not null,
    position int not null,
    topic varchar(20) not null,
    document varchar(200) not null,
    clause varchar(60) not null,
    rule_text varchar(1500) not null,
    constraint pk_working_rule primary key (id),
    constraint ck_working_rule_topic check (topic in ('DUTY', 'RELATION', 'RHYTHM', 'MEETING', 'REPORTING', 'SUPERVISION',
        'ESCALATION', 'DOCUMENTS', 'MEMBERSHIP', 'REQUIREMENT'))
) ${table};
--rollback drop table working_rule;
