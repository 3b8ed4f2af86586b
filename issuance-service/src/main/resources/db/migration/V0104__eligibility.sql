-- Who may have the ID, and with what portrait: a row for an agency that has a rule of its own, '*' for all others.
create table eligibility_rule (
    agency              text primary key check (agency = '*' or agency ~ '^[0-9]{7}$'),
    employment_types    text         not null
        check (employment_types ~
            '^(REGULAR|FIXED_TERM|INDEFINITE_CONTRACT|TEMPORARY)(,(REGULAR|FIXED_TERM|INDEFINITE_CONTRACT|TEMPORARY))*$'),
    closed_network      boolean      not null,
    portrait_max_bytes  int          not null check (portrait_max_bytes between 1 and 384000),
    portrait_min_width  int          not null check (portrait_min_width > 0),
    portrait_min_height int          not null check (portrait_min_height > 0),
    portrait_proportion numeric(5, 3) not null check (portrait_proportion > 0),
    portrait_tolerance  numeric(5, 3) not null check (portrait_tolerance between 0 and 1)
);

insert into eligibility_rule values ('*', 'REGULAR', false, 204800, 90, 120, 0.750, 0.050);

comment on table agency is 'Read no longer: the register is a file. It goes with the release after this one.';
