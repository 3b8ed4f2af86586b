-- An erased person keeps the row, so that what happened can still be told: without number, key and CI hash.
alter table person add column erased_at timestamptz;

-- Who had whom erased, and why. Ids only.
create table erasure (
    person_id uuid        primary key references person,
    reason    text        not null
        check (reason in ('RETENTION_OVER', 'HOLDER_REQUEST', 'COURT_ORDER', 'WRONG_PERSON')),
    caused_by text        not null,
    at        timestamptz not null
);
create index loss_report_person on loss_report (person_id);
create index invitation_guess_number on invitation_guess (number_hash);
