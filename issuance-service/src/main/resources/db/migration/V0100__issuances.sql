-- Personal data is encrypted under personal_key, itself wrapped by the service's secret: erasing it erases the person.
create table person (
    id            uuid primary key,
    hr_system     text        not null,
    number_hash   text        not null,
    personal_key  bytea       not null,
    ci_hash       text,
    created_at    timestamptz not null,
    constraint one_pseudonym_per_number unique (hr_system, number_hash)
);

create index person_by_number on person (number_hash);

create table issuance (
    id            uuid primary key,
    person_id     uuid        not null references person,
    kind          text        not null,
    hr_system     text        not null,
    agency        text        not null,
    content_hash  text        not null,
    requested_at  timestamptz not null,
    stage         text        not null,
    credential_id uuid,
    version       bigint      not null
);

create unique index one_open_issuance_per_person on issuance (person_id)
    where stage not in ('ISSUED', 'RETURNED', 'WITHDRAWN', 'EXPIRED');
create index issuance_by_person on issuance (person_id, id);
create index issuance_by_agency on issuance (agency, id);
create index issuance_by_hr_system on issuance (hr_system, id);

create table issuance_transition (
    issuance_id uuid        not null references issuance,
    sequence    bigint      not null,
    stage       text        not null,
    at          timestamptz not null,
    primary key (issuance_id, sequence)
);

create table personal_record (
    issuance_id    uuid primary key references issuance,
    employee       bytea not null,
    return_comment bytea
);
