-- A phone that somebody says is lost. One is open at a time: a second one for the same loss is the same report.
create table loss_report (
    id            uuid        primary key,
    credential_id uuid        not null references credential,
    person_id     uuid        not null references person,
    origin        text        not null check (origin in ('HOLDER', 'HR_SYSTEM', 'STAFF')),
    reported_at   timestamptz not null,
    received_at   timestamptz not null,
    note          text,
    ended_at      timestamptz,
    check (reported_at <= received_at)
);
create unique index loss_report_one_open on loss_report (credential_id) where ended_at is null;
create index loss_report_open on loss_report (received_at) where ended_at is null;

-- What holders are still to be told by text. Kept apart from the act itself, so that an act for a hundred thousand
-- need not open a hundred thousand personal records before it takes effect.
create table owed_notice (
    id          bigint generated always as identity primary key,
    issuance_id uuid        not null references issuance,
    notice      text        not null,
    reason      text,
    until       timestamptz,
    owed_at     timestamptz not null,
    due_at      timestamptz not null,
    batch       integer     not null check (batch > 0),
    attempts    integer     not null default 0
);
create index owed_notice_due on owed_notice (batch, id) where attempts < 10;
create index owed_notice_issuance on owed_notice (issuance_id);

create index intake_by_issuance on intake (issuance_id);
