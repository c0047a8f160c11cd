--liquibase formatted sql

--changeset xianxing:0195
-- The agenda, in order.
create table meeting_item (
    meeting_id ${uuid} not null,
    position int not null,
    title varchar(120) not null,
    presenter_id ${uuid},
    matter_id ${uuid},
    document_id ${uuid},
    constraint pk_meeting_item primary key (meeting_id, position),
    constraint fk_meeting_item_meeting foreign key (meeting_id) references coordination_meeting (id),
    constraint fk_meeting_item_presenter foreign key (presenter_id) references organization (id),
    constraint fk_meeting_item_matter foreign key (matter_id) references coordination_matter (id)
) ${table};
--rollback drop table meeting_item;
