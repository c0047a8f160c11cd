--liquibase formatted sql

--changeset xianxing:0197
-- What a meeting decided, in order. task_id is set once.
create table meeting_decision (
    id ${uuid} not null,
    meeting_id ${uuid} not null,
    position int not null,
    decision_text varchar(200) not null,
    lead_id ${uuid},
    due date,
    task_id ${uuid},
    constraint pk_meeting_decision primary key (id),
    constraint uq_meeting_decision_position unique (meeting_id, position),
    constraint fk_meeting_decision_meeting foreign key (meeting_id) references coordination_meeting (id),
    constraint fk_meeting_decision_lead foreign key (lead_id) references organization (id),
    constraint fk_meeting_decision_task foreign key (task_id) references task (id)
) ${table};
--rollback drop table meeting_decision;
