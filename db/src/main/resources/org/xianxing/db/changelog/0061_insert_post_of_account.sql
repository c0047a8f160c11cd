--liquibase formatted sql

--changeset xianxing:0061
insert into post (id, version, account_id, role, organization_id, from_day, until_day)
select id, 0, id, case role when 'ADMINISTRATOR' then 'SYSTEM_ADMINISTRATOR' else role end, organization_id,
    date '2000-01-01', date '9999-12-31'
from account;
--rollback delete from post;
