--liquibase formatted sql

--changeset xianxing:0193
-- What happened to a matter, a meeting or a document, in order; rows are added and never changed.
create table coordination_step (
    subject_id ${uuid} not null,
    position int not null,
    kind varchar(20) not null,
    done_account ${uuid} not null,
    done_name varchar(40) not null,
    done_organization varchar(40) not null,
    done_at ${time} not null,
    step_text text not null,
    due ${time},
    late boolean not null,
    constraint pk_coordination_step primary key (subject_id, position)
) ${table};
--rollback drop table coordination_step;
