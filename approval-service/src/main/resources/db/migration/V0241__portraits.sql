-- The portraits that the approvers agree to, each in a box under the key of the person whom it shows.
create table application_portrait (
    issuance_id   uuid        not null,
    portrait_hash varchar(43) not null,
    box           bytea       not null,
    primary key (issuance_id, portrait_hash)
);
