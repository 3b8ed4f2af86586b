-- A suspension stays in its page and touches no index: these asked for the state, which it changes, and now ask for
-- what it leaves as it is.
alter table credential set (fillfactor = 70);
alter table credential add column revoked boolean not null generated always as (state = 'REVOKED') stored;

drop index credential_one_live_per_person;
create unique index credential_one_live_per_person on credential (person_id) where not revoked;
drop index credential_by_end;
create index credential_by_end on credential (valid_until) where not revoked;

-- Counts how many events told of an ID, nothing else.
alter table credential_series set (fillfactor = 80);
