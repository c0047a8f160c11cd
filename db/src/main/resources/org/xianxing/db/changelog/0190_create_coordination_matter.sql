--liquibase formatted sql

--changeset xianxing:0190
create table coordination_matter (
    id ${uuid} not null,
    version int not null,
    kind varchar(12) not null,
    title varchar(80) not null,
    situation text not null,
    wanted text not null,
    group_id ${uuid},
    task_id ${uuid},
    raiser_id ${uuid} not null,
    office_id ${uuid} not null,
    holder varchar(8) not null,
    state varchar(20) not null,
    due ${time},
    raised_account ${uuid} not null,
    raised_name varchar(40) not null,
    raised_organization varchar(40) not null,
    raised_at ${time} not null,
    demonstration boolean not null,
    constraint pk_coordination_matter primary key (id),
    constraint fk_coordination_matter_group foreign key (group_id) references organization (id),
    constraint fk_coordination_matter_task foreign key (task_id) references task (id),
    constraint fk_coordination_matter_raiser foreign key (raiser_id) references organization (id),
    constraint fk_coordination_matter_office foreign key (office_id) references organization (id),
    constraint ck_coordination_matter_kind check (kind in ('NEED', 'PROBLEM', 'IMPORTANT')),
    constraint ck_coordination_matter_holder check (holder in ('GROUP', 'OFFICE')),
    constraint ck_coordination_matter_state check (state in ('RAISED', 'RECEIVED', 'CONVENED', 'FORWARDED', 'TAKEN_UP',
        'AT_LEADING_GROUP', 'ANSWERED', 'SOLVED', 'DECIDED', 'WITHDRAWN')),
    constraint ck_coordination_matter_due check ((state in ('SOLVED', 'DECIDED', 'WITHDRAWN')) = (due is null))
) ${table};
--rollback drop table coordination_matter;
