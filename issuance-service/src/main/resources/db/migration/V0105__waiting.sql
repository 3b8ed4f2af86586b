alter table issuance add column reminded_at timestamptz;

create index issuance_waiting on issuance (stage, waiting_since)
    where stage not in ('ISSUED', 'RETURNED', 'WITHDRAWN', 'EXPIRED');

create table invitation_renewal (
    id          bigint generated always as identity primary key,
    issuance_id uuid        not null references issuance,
    at          timestamptz not null
);

create index invitation_renewal_by_issuance on invitation_renewal (issuance_id, at);
