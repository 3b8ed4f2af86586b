-- Number and words are closed under a key of each person. What a release of before wrote has no person_id and opens with
-- the key of the service until it is gone, after a week; then due_at and message_due go with a later release.
create table person (
    id           uuid  primary key,
    personal_key bytea not null,
    master_key   text  not null
);
create index person_by_master_key on person (master_key);

alter table message
    add column person_id uuid,
    -- As due_at, which a replica of before goes by: what it could not read, it is not to take and give up.
    add column send_at timestamptz,
    alter column due_at drop not null,
    add constraint due_where_its_readers_look check (
        num_nonnulls(due_at, send_at) = 1 and (person_id is null or due_at is null));
create index message_to_send on message ((notice not in ('INVITATION', 'TRANSACTION_CODE')), coalesce(send_at, due_at), id)
    where state = 'QUEUED';

alter table kept_words add column person_id uuid;
