--liquibase formatted sql

--changeset xianxing:0161
create index ix_supervision_case_state_due on supervision_case (state, due);
--rollback drop index ix_supervision_case_state_due on supervision_case;
