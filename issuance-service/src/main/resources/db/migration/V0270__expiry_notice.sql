-- Whose holder was told that the ID ends soon: once in its life.
create table expiry_notice (
    credential_id uuid        primary key references credential,
    at            timestamptz not null
);
create index credential_by_end on credential (valid_until) where state <> 'REVOKED';
