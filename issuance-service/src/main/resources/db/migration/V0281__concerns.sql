-- What HR should look after, with why; one application may have several reasons at once.
create table concern (
    issuance_id uuid        not null references issuance,
    reason      text        not null check (reason in ('UNDELIVERABLE', 'APPROVAL_OVERDUE', 'IDENTITY_MISMATCH')),
    notice      text,
    cause       text,
    at          timestamptz not null,
    primary key (issuance_id, reason)
);

insert into concern (issuance_id, reason, at) select issuance_id, reason, at from attention;

comment on table attention is 'Written no longer: see concern. It goes with the release after this one.';
