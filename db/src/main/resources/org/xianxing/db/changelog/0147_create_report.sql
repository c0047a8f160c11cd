--liquibase formatted sql

--changeset xianxing:0147
-- What a unit reports for a period.
create table report (
    id ${uuid} not null,
    version int not null,
    period_id ${uuid} not null,
    unit_id ${uuid} not null,
    state varchar(10) not null,
    sending int not null,
    tasks int not null,
    done int not null,
    late int not null,
    soon int not null,
    first_sent_at ${time},
    account_id ${uuid},
    sent_by varchar(40),
    sent_at ${time},
    read_by varchar(40),
    read_at ${time},
    returned_by varchar(40),
    returned_at ${time},
    missing varchar(2000) not null,
    constraint pk_report primary key (id),
    constraint uq_report_obligation unique (period_id, unit_id),
    constraint fk_report_obligation foreign key (period_id, unit_id) references report_obligation (period_id, unit_id),
    constraint ck_report_state check (state in ('DRAFT', 'SENT', 'READ', 'RETURNED'))
) ${table};
--rollback drop table report;
