-- How long what is kept. An operator changes a period here; the daily job follows it.
create table retention_period (
    kind text     primary key,
    keep interval not null check (keep >= interval '0'),
    what text     not null
);
insert into retention_period (kind, keep, what) values
    ('ENDED_APPLICATION', '90 days', 'a person who never got an ID, after the last application ended'),
    ('ENDED_ID', '1 year', 'a person, after the last ID ended'),
    ('WITHDRAWN_CONSENT', '30 days', 'a person who took the consent back, after that'),
    ('ENDED_DETAILS', '90 days', 'details of an ended application or ID of a person who has another'),
    ('INTAKE', '90 days', 'idempotency keys of applications that have ended'),
    ('INVITATION', '30 days', 'guesses and renewals of invitation codes'),
    ('ATTENTION', '1 year', 'what HR was to look after, of applications that have ended'),
    ('WALLET_NOTICE', '1 year', 'what wallets said of their copies'),
    ('REPLAY', '1 day', 'nonces, proofs, tokens and challenges, after they have expired');

create index credential_by_person on credential (person_id);
create index issuance_ended on issuance (waiting_since) where stage in ('WITHDRAWN', 'EXPIRED', 'RETURNED');
