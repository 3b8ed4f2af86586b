create table message (
    id uuid primary key,
    issuance_id uuid not null,
    notice text not null check (notice in ('INVITATION', 'TRANSACTION_CODE')),
    state text not null check (state in ('QUEUED', 'ACCEPTED', 'DELIVERED', 'UNDELIVERABLE')),
    version bigint not null,
    recipient text not null,
    -- Number and words, encrypted.
    content bytea,
    gateway_id text,
    reason text,
    queued_at timestamptz not null,
    accepted_at timestamptz,
    settled_at timestamptz,
    expires_at timestamptz not null,
    attempts integer not null default 0,
    -- When it may be claimed, again or at all.
    due_at timestamptz not null,
    -- Once the gateway has it, or never will, nobody here needs number and words any more.
    constraint content_while_queued check ((state = 'QUEUED') = (content is not null)),
    constraint recipient_is_masked check (recipient ~ '^(\*+[0-9]{2})?$')
);

create index message_due on message (due_at, id) where state = 'QUEUED';
create index message_expiry on message (expires_at) where state = 'QUEUED';
create index message_gateway on message (gateway_id, accepted_at) where gateway_id is not null;
create index message_issuance on message (issuance_id, id);

create table message_transition (
    message_id uuid not null references message,
    version bigint not null,
    state text not null,
    at timestamptz not null,
    primary key (message_id, version)
);

-- Receipts that came before the answer to their submit was stored.
create table receipt (
    gateway_id text primary key,
    failure text,
    at timestamptz not null
);

create table issuance_agency (
    issuance_id uuid primary key,
    agency text not null,
    person_id uuid not null
);

-- Which official looked at what is kept about whom.
create table access_record (
    id bigint generated always as identity primary key,
    at timestamptz not null,
    subject text not null,
    username text not null,
    agency text not null,
    address text not null,
    act text not null,
    issuance_id uuid not null,
    person_id uuid not null
);

create index access_of_a_person on access_record (person_id, at);

create function refuse_change() returns trigger language plpgsql as $$
begin
    raise exception 'rows of % are only ever added', tg_table_name using errcode = 'restrict_violation';
end
$$;

create trigger transitions_stand before update or delete on message_transition
    for each row execute function refuse_change();
create trigger access_records_stand before update on access_record
    for each row execute function refuse_change();
