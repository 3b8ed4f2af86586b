create table device (
    issuance_id     uuid primary key references issuance,
    person_id       uuid        not null references person,
    platform        text        not null,
    app             text        not null,
    key_jwk         text        not null,
    thumbprint      text        not null,
    salt            bytea       not null,
    identity_nonce  text        not null,
    bound_at        timestamptz not null,
    unbound_at      timestamptz,
    pin_jwk         text,
    pin_failures    int         not null default 0 check (pin_failures between 0 and 5),
    unlocked_at     timestamptz,
    terms_version   text,
    terms_hash      text,
    consent         text,
    consented_at    timestamptz
);

create unique index one_bound_device_per_person on device (person_id) where unbound_at is null;
create unique index one_person_per_bound_device on device (thumbprint) where unbound_at is null;

create table device_token (
    token_hash  text primary key,
    issuance_id uuid        not null references device,
    expires_at  timestamptz not null
);

create index device_token_expiry on device_token (expires_at);

create table unlock_challenge (
    challenge_hash text primary key,
    issuance_id    uuid        not null references device,
    expires_at     timestamptz not null
);

create index unlock_challenge_expiry on unlock_challenge (expires_at);
