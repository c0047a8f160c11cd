--liquibase formatted sql

--changeset xianxing:0077
create index ix_wrong_sign_in_last on wrong_sign_in (last_time);
--rollback drop index ix_wrong_sign_in_last on wrong_sign_in;
