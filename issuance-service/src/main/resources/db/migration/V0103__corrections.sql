-- What approvers wanted mended, one row a wish, only ever added and closed.
-- answered_at: the application came back. begun_at: approval-service has taken it up again.
create table correction (
    id          bigint generated always as identity primary key,
    issuance_id uuid        not null references issuance,
    wish        text        not null check (wish in ('RETURNED', 'MORE_REQUESTED')),
    step        text        not null check (step in ('DEPARTMENT', 'HR')),
    comment     bytea       not null,
    asked_at    timestamptz not null,
    due         timestamptz not null,
    closed_at   timestamptz,
    answered_at timestamptz,
    begun_at    timestamptz,
    check (answered_at is null or closed_at is not null),
    check (begun_at is null or begun_at >= answered_at)
);

create unique index one_open_correction_per_issuance on correction (issuance_id) where closed_at is null;
create index correction_by_issuance on correction (issuance_id);

-- personal_record.return_comment is read no longer; it goes with the release after this one.
insert into correction (issuance_id, wish, step, comment, asked_at, due)
select i.id, 'RETURNED', 'HR', p.return_comment, t.at, t.at + interval '30 days'
from issuance i
join personal_record p on p.issuance_id = i.id
join issuance_transition t on t.issuance_id = i.id and t.stage = 'RETURNED'
where i.stage = 'RETURNED' and p.return_comment is not null;

create unique index one_intake_per_issuance on intake (issuance_id);

alter table issuance add column waiting_since timestamptz;
update issuance i set waiting_since = coalesce(
    (select max(t.at) from issuance_transition t where t.issuance_id = i.id), i.requested_at);
-- A replica of the release before this one inserts without it.
alter table issuance alter column waiting_since set default now();
alter table issuance alter column waiting_since set not null;
