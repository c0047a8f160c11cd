--liquibase formatted sql

--changeset xianxing:0194
create table coordination_meeting (
    id ${uuid} not null,
    version int not null,
    kind varchar(16) not null,
    title varchar(100) not null,
    begins_at ${time} not null,
    place varchar(100) not null,
    chair varchar(60) not null,
    host_id ${uuid} not null,
    state varchar(16) not null,
    minutes text not null,
    number_year int,
    number_sequence int,
    planned_account ${uuid} not null,
    planned_name varchar(40) not null,
    planned_organization varchar(40) not null,
    planned_at ${time} not null,
    demonstration boolean not null,
    constraint pk_coordination_meeting primary key (id),
    constraint uq_coordination_meeting_number unique (number_year, number_sequence),
    constraint fk_coordination_meeting_host foreign key (host_id) references organization (id),
    constraint ck_coordination_meeting_kind check (kind in ('LEADING_GROUP', 'OFFICE', 'COORDINATION', 'EXCHANGE')),
    constraint ck_coordination_meeting_state check (state in ('PLANNED', 'HELD', 'MINUTES_ISSUED', 'CANCELLED'))
) ${table};
--rollback drop table coordination_meeting;
