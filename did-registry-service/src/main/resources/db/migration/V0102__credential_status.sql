-- What is known of a credential's copies in a list: a row for those of which the same has been heard, which is nearly
-- always all of them. A change of ten copies is a change of one row.
create table credential_status (
    list           integer     not null references status_list (n),
    credential_id  uuid        not null,
    part           integer     not null check (part >= 0),
    indices        integer[]   not null,
    value          smallint    not null check (value between 0 and 3),
    revoked        boolean     not null,
    suspended_at   timestamptz,
    renewal_due_at timestamptz,
    resumed_at     timestamptz,
    change         bigint      not null,
    primary key (list, credential_id, part)
) with (fillfactor = 50);

-- As for status_entry: a change stays in its page, and only the last ones are ever asked for.
create index credential_status_change on credential_status using brin (list, change)
    with (pages_per_range = 32, autosummarize = on);

-- status_entry keeps what was heard before, until something is heard of it again.
