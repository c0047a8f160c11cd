--liquibase formatted sql

--changeset xianxing:0182
-- A notice on its way out by a channel. next_at is when it may be taken: while it is being sent, when the lease ends.
-- message_id keeps what is sent together together; claim_id is who sends it.
create table notice_delivery (
    notice_id ${uuid} not null,
    channel varchar(10) not null,
    account_id ${uuid} not null,
    state varchar(10) not null,
    attempts int not null,
    next_at ${time} not null,
    message_id ${uuid},
    claim_id ${uuid},
    problem varchar(300) not null,
    sent_at ${time},
    constraint pk_notice_delivery primary key (notice_id, channel),
    constraint fk_notice_delivery_notice foreign key (notice_id) references notice (id),
    constraint ck_notice_delivery_channel check (channel in ('EMAIL', 'SMS')),
    constraint ck_notice_delivery_state check (state in ('WAITING', 'SENDING', 'SENT', 'FAILED', 'GIVEN_UP'))
) ${table};
--rollback drop table notice_delivery;
