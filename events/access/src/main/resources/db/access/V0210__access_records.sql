-- 접속기록: who, when, from where, whose, what, why. Each record's hash is an HMAC over it and the record before it in
-- its lane; the key is not here, so whoever may change rows cannot make a chain that fits.

-- A table of before, which replicas of before still write to while they are replaced, goes when its last record is old
-- enough; its records are in no chain.
create function access_forget_unchained(before timestamptz) returns void language plpgsql as $$
declare
    kept boolean;
begin
    if to_regclass('access_record') is not null then
        execute 'select exists (select from access_record where at >= $1)' into kept using before;
        if not kept then
            drop table access_record;
        end if;
    end if;
end $$;

-- One transaction at a time writes to a lane; a second one takes another lane, so nobody waits. A lane is of one month
-- (Asia/Seoul), so that a month can go as a whole.
create table access_lane (
    lane    bigint generated always as identity primary key,
    month   date   not null check (extract(day from month) = 1),
    key_id  text   not null,
    -- How many records it has, and the hash of the last.
    seq     bigint not null check (seq >= 0),
    head    bytea  not null,
    -- Its records are gone; the seal says that the service let them go, and after which one.
    dropped_at   timestamptz,
    dropped_seal bytea,
    check ((dropped_at is null) = (dropped_seal is null))
) with (fillfactor = 50);

create index access_lane_of_a_month on access_lane (month, key_id, lane) where dropped_at is null;

create table access_ledger (
    lane         bigint      not null,
    seq          bigint      not null,
    at           timestamptz not null,
    who          text        not null,
    subject      text        not null,
    roles        text        not null,
    client       text        not null,
    who_agency   text,
    from_address text        not null,
    person_id    uuid,
    issuance_id  uuid,
    -- Whose auditors may find it.
    agency       text,
    act          text        not null,
    why          text        not null,
    request_id   text        not null,
    hash         bytea       not null,
    primary key (lane, seq, at)
) partition by range (at);

create index access_by_time on access_ledger (at, lane, seq);
create index access_by_agency on access_ledger (agency, at, lane, seq);
create index access_by_person on access_ledger (person_id, at);
create index access_by_who on access_ledger (who, at);

create function access_records_stand() returns trigger language plpgsql as $$
begin
    raise exception 'rows of % are only ever added', tg_table_name using errcode = 'restrict_violation';
end $$;

create trigger access_records_stand before update or delete on access_ledger
    for each row execute function access_records_stand();
create trigger access_records_stay before truncate on access_ledger
    for each statement execute function access_records_stand();

create function access_lanes_grow() returns trigger language plpgsql as $$
begin
    if tg_op = 'DELETE' or new.seq < old.seq or old.dropped_at is not null
       or (new.lane, new.month, new.key_id) <> (old.lane, old.month, old.key_id) then
        raise exception 'a lane only ever grows' using errcode = 'restrict_violation';
    end if;
    return new;
end $$;

create trigger access_lanes_grow before update or delete on access_lane
    for each row execute function access_lanes_grow();

-- Makes the partition of a month where there is none yet. It is attached, not created in place: that would wait for
-- everybody who writes, and they for it.
create function access_month(month date) returns void language plpgsql as $$
declare
    part text := 'access_ledger_' || to_char(month, 'YYYY_MM');
begin
    if to_regclass(part) is not null then
        return;
    end if;
    perform pg_advisory_xact_lock(hashtext('access_month'));
    -- What to_regclass said before the wait is remembered; the table of tables is not.
    if exists (select from pg_class where relname = part and relnamespace = cast(current_schema as regnamespace)) then
        return;
    end if;
    execute format('create table %I (like access_ledger including all)', part);
    execute format('create trigger access_records_stay before truncate on %I'
                   ' for each statement execute function access_records_stand()', part);
    execute format('alter table access_ledger attach partition %I for values from (%L) to (%L)', part,
                   cast(month as timestamp) at time zone 'Asia/Seoul',
                   cast(month + interval '1 month' as timestamp) at time zone 'Asia/Seoul');
end $$;

-- How far each lane had come at a time: a lane that was set back together with its records does not fit to what was
-- said of it here, and the last anchor is also known outside the database.
create table access_anchor (
    number   bigint      primary key,
    at       timestamptz not null,
    key_id   text        not null,
    previous bytea       not null,
    hash     bytea       not null
);

create table access_anchor_lane (
    number bigint not null references access_anchor,
    lane   bigint not null,
    seq    bigint not null,
    head   bytea  not null,
    primary key (lane, seq)
);

create index access_anchor_lanes on access_anchor_lane (number, lane);

create trigger access_anchors_stand before update or delete on access_anchor
    for each row execute function access_records_stand();
create trigger access_anchor_lanes_stand before update or delete on access_anchor_lane
    for each row execute function access_records_stand();

-- What the last check of a month found.
create table access_check (
    month       date        primary key,
    checked_at  timestamptz not null,
    lanes       bigint      not null,
    records     bigint      not null,
    faults      bigint      not null,
    first_fault text
);
