create table gate (
    id text primary key,
    name text not null,
    site text not null,
    agencies text not null,
    days text,
    opens time,
    closes time,
    generic_audience boolean not null,
    required_claims text not null,
    version bigint not null,
    check ((days is null) = (opens is null) and (days is null) = (closes is null))
);

create table reader (
    id text primary key,
    gate_id text not null references gate (id),
    public_key bytea not null,
    version bigint not null
);

-- A presentation is accepted once per site; nothing of it but its digest is kept, and not for long.
create table accepted_presentation (
    site text not null,
    presentation text not null,
    accepted_at timestamptz not null,
    primary key (site, presentation)
);

create index accepted_presentation_age on accepted_presentation (accepted_at);

-- The last word of the registry, so that gates decide after a restart without it.
create table registry_token (
    key text primary key,
    version bigint not null,
    token text not null,
    published_at timestamptz not null
);
