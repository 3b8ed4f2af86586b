-- How often one phone is texted, without its number: a keyed hash.
alter table message
    add column phone_key text check (phone_key ~ '^[0-9a-f]{32}$'),
    -- When it was first tried.
    add column started_at timestamptz check (started_at is null or attempts > 0);

-- Codes of one use go first.
drop index message_due;
create index message_due on message ((notice not in ('INVITATION', 'TRANSACTION_CODE')), due_at, id)
    where state = 'QUEUED';
create index message_phone on message (phone_key, started_at) where started_at is not null;
