--liquibase formatted sql

--changeset xianxing:0196
-- Who is invited and who came, in order.
create table meeting_participant (
    meeting_id ${uuid} not null,
    position int not null,
    organization_id ${uuid},
    person varchar(60) not null,
    attendance varchar(12) not null,
    constraint pk_meeting_participant primary key (meeting_id, position),
    constraint fk_meeting_participant_meeting foreign key (meeting_id) references coordination_meeting (id),
    constraint fk_meeting_participant_organization foreign key (organization_id) references organization (id),
    constraint ck_meeting_participant_attendance check (attendance in ('INVITED', 'PRESENT', 'REPRESENTED', 'ABSENT'))
) ${table};
--rollback drop table meeting_participant;
