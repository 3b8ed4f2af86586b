-- How long what is kept. An operator changes a period here; the daily job follows it.
create table retention_period (
    kind text     primary key,
    keep interval not null check (keep >= interval '0'),
    what text     not null
);
-- As long as an administrative appeal against what was decided meanwhile may be filed (행정심판법 제27조).
insert into retention_period (kind, keep, what) values
    ('DELEGATION_REASON', '180 days', 'why a delegation was given, after its last day');

create index delegation_reason on delegation (until_day) where octet_length(reason_box) > 0;
create index decision_reason on decision (absence_until)
    where absence_cause = 'DELEGATION' and reason_box is not null;

-- As before, and the reason may be taken away.
create or replace function delegations_stand() returns trigger language plpgsql as $$
begin
    if tg_op = 'UPDATE' and old.reason_box is null and new.reason_box is not null and new.reason is null
            and to_jsonb(new) - '{reason,reason_box}'::text[] = to_jsonb(old) - '{reason,reason_box}'::text[] then
        return new;
    end if;
    if tg_op = 'UPDATE' and old.reason_box is not null and new.reason_box = ''
            and to_jsonb(new) - 'reason_box' = to_jsonb(old) - 'reason_box' then
        return new;
    end if;
    if tg_op = 'DELETE' or (old.ended_at is not null and new.ended_at is distinct from old.ended_at)
       or (to_jsonb(old) - 'ended_at') <> (to_jsonb(new) - 'ended_at') then
        raise exception 'a delegation is only ever ended' using errcode = 'restrict_violation';
    end if;
    return new;
end $$;

create or replace function decisions_stand() returns trigger language plpgsql as $$
declare
    told text[] := '{applicant_number,applicant_hash,decider_hash,absent_hash,comment,comment_box,absence_reason,reason_box}';
begin
    if tg_op = 'UPDATE' and old.applicant_hash is null and new.applicant_hash is not null
            and new.applicant_number is null and new.comment is null and new.absence_reason is null
            and to_jsonb(new) - told = to_jsonb(old) - told then
        return new;
    end if;
    if tg_op = 'UPDATE' and old.reason_box is not null and new.reason_box is null
            and to_jsonb(new) - 'reason_box' = to_jsonb(old) - 'reason_box' then
        return new;
    end if;
    if tg_op = 'UPDATE' and new.applicant_hash = 'erased'
            and to_jsonb(new) - '{applicant_hash,content_hash}'::text[]
                = to_jsonb(old) - '{applicant_hash,content_hash}'::text[]
            and (new.content_hash = old.content_hash or new.content_hash = repeat('A', 43)) then
        return new;
    end if;
    -- As a replica of before erases what it wrote.
    if tg_op = 'UPDATE' and new.applicant_number = 'erased'
            and to_jsonb(new) - '{applicant_number,content_hash}'::text[]
                = to_jsonb(old) - '{applicant_number,content_hash}'::text[]
            and (new.content_hash = old.content_hash or new.content_hash = repeat('A', 43)) then
        new.comment := case when new.comment = '' then '' else 'erased' end;
        return new;
    end if;
    raise exception 'rows of % are only ever added', tg_table_name using errcode = 'restrict_violation';
end $$;
