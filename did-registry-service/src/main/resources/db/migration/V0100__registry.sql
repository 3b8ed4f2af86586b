-- An organisation that has a DID, and the lines of its did:webvh log.
create table organization (
    code       text        primary key,
    did        text        not null unique,
    created_at timestamptz not null
);

create table did_log_entry (
    code    text    not null references organization (code),
    version integer not null check (version > 0),
    line    text    not null,
    primary key (code, version)
);

-- SHA-256(salt ‖ did) of the phone that is bound for an issuance; whose it is, nobody here knows.
create table holder (
    issuance_id uuid        primary key,
    commitment  text        not null,
    version     bigint      not null,
    enrolled_at timestamptz not null
);

-- changes counts what altered a list's bits; its row lock makes the count follow the order of the commits.
create table status_list (
    n       integer primary key check (n between 1 and 9999),
    changes bigint  not null default 0
);

create table status_entry (
    list           integer     not null references status_list (n),
    idx            integer     not null check (idx between 0 and 1048575),
    value          smallint    not null check (value between 0 and 3),
    revoked        boolean     not null,
    suspended_at   timestamptz,
    renewal_due_at timestamptz,
    resumed_at     timestamptz,
    change         bigint      not null,
    primary key (list, idx)
);

-- What a mirror of the bits has yet to take over; entries that never left "valid" have change 0.
create index status_entry_change on status_entry (list, change) where change > 0;

-- The token now served; shows is the number of changes in it.
create table status_token (
    list       integer     primary key references status_list (n),
    version    bigint      not null,
    shows      bigint      not null,
    jwt        text        not null,
    cwt        bytea       not null,
    issued_at  timestamptz not null,
    expires_at timestamptz not null
);

create table trust_list (
    version    bigint      primary key,
    content    text        not null,
    token      text        not null,
    issued_at  timestamptz not null,
    expires_at timestamptz not null
);
