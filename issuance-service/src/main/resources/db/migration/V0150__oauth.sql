-- What may be used once only: jti values and nonces.
create table used_token (
    kind text not null,
    token text not null,
    expires_at timestamptz not null,
    primary key (kind, token)
);
create index used_token_expiry on used_token (expires_at);

-- Pre-authorized codes; the row outlives its use, because offers are counted by the hour.
create table code_grant (
    code text primary key,
    issuance_id uuid not null,
    transaction_code text not null,
    guesses_left integer not null check (guesses_left between 0 and 5),
    state text not null check (state in ('OPEN', 'REDEEMED', 'EXHAUSTED', 'REPLACED')),
    offered_at timestamptz not null,
    expires_at timestamptz not null
);
create unique index one_open_grant_per_issuance on code_grant (issuance_id) where state = 'OPEN';
create index code_grant_issuance on code_grant (issuance_id, offered_at);

create table access_token (
    token text primary key,
    issuance_id uuid not null,
    client_id text,
    key_thumbprint text,
    expires_at timestamptz not null
);
create index access_token_expiry on access_token (expires_at);
