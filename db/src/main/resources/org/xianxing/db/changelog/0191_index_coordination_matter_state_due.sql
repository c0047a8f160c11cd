--liquibase formatted sql

--changeset xianxing:0191
create index ix_coordination_matter_state_due on coordination_matter (state, due);
--rollback drop index ix_coordination_matter_state_due on coordination_matter;
