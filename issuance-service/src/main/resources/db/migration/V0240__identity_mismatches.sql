-- How often the identity check showed somebody else, and when that began: counted for a day, under the lock of the phone.
alter table device
    add column identity_mismatches int not null default 0 check (identity_mismatches >= 0),
    add column identity_mismatched_at timestamptz,
    add constraint device_identity_mismatches_since
        check ((identity_mismatches = 0) = (identity_mismatched_at is null));
