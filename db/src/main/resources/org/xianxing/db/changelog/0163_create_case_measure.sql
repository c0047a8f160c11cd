--liquibase formatted sql

--changeset xianxing:0163
-- The measures of the plan handed in last.
create table case_measure (
    case_id ${uuid} not null,
    measure_number int not null,
    measure_text varchar(300) not null,
    until_day date not null,
    done_on date,
    constraint pk_case_measure primary key (case_id, measure_number),
    constraint fk_case_measure_case foreign key (case_id) references supervision_case (id)
) ${table};
--rollback drop table case_measure;
