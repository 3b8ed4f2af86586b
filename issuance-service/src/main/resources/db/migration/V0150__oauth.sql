-- What may be used once only: jti values and nonces.
create table used_token (
    kind text not null,
    token text not null,
    expires_at timestamptz not null,
    primary key (kind, token)
);
create index used_token_expiry on used_token (expires_at);
