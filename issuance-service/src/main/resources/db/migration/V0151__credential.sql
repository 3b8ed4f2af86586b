-- Under which id the copies of an issuance go, fixed before the first is signed, and how many events told of it.
create table credential_series (
    issuance_id uuid primary key,
    credential_id uuid not null unique,
    sequence bigint not null
);

create table credential (
    id uuid primary key,
    issuance_id uuid not null unique,
    person_id uuid not null,
    state text not null check (state in ('ACTIVE', 'SUSPENDED', 'REVOKED')),
    reason text check ((reason is null) = (state = 'ACTIVE')),
    since timestamptz not null,
    version bigint not null
);
create unique index credential_one_live_per_person on credential (person_id) where state <> 'REVOKED';

create table credential_transition (
    id bigint generated always as identity primary key,
    credential_id uuid not null references credential,
    state text not null,
    reason text,
    caused_by text not null,
    at timestamptz not null
);
create index credential_transition_credential on credential_transition (credential_id);

-- What is about to be signed, or was. The index is never given twice, whatever became of the signature.
create sequence status_position minvalue 0 start 0;
create table signing_intent (
    status_uri text not null,
    idx integer not null check (idx between 0 and 1048575),
    issuance_id uuid not null,
    credential_id uuid not null references credential_series (credential_id),
    holder text not null,
    salt bytea not null,
    state text not null check (state in ('OPEN', 'ISSUED', 'VOID')),
    opened_at timestamptz not null,
    closed_at timestamptz,
    primary key (status_uri, idx)
);
create index signing_intent_credential on signing_intent (credential_id);
create index signing_intent_open on signing_intent (opened_at) where state = 'OPEN';

-- What a wallet says it did with its copies; the id it says it under is kept as a hash.
create table wallet_notice (
    notice text primary key,
    credential_id uuid not null references credential,
    issued_at timestamptz not null,
    event text,
    event_at timestamptz
);
