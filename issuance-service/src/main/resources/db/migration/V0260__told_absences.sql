-- Who is away from their post by order, as approval-service was told: 휴직, 정직·직위해제, 파견.
create table told_absences (
    person_id uuid primary key references person,
    sequence  bigint not null default 0,
    said      text   not null default ''
);

-- Which kinds of order take somebody away and which bring them back; '*' is the default, and an agency's own rows about
-- a kind stand in place of the default ones. NONE says that a kind does neither.
create table duty_effect (
    agency text not null check (agency = '*' or agency ~ '^[0-9]{7}$'),
    kind   text not null,
    effect text not null check (effect in ('AWAY', 'BACK', 'NONE')),
    reason text not null check (reason in ('LEAVE', 'DUTY_SUSPENSION', 'SECONDMENT')),
    primary key (agency, kind, reason)
);

-- A transfer gives a new post, and whoever leaves the service is away from none.
insert into duty_effect (agency, kind, effect, reason) values
    ('*', 'LEAVE', 'AWAY', 'LEAVE'),
    ('*', 'DUTY_SUSPENSION', 'AWAY', 'DUTY_SUSPENSION'),
    ('*', 'SECONDMENT', 'AWAY', 'SECONDMENT'),
    ('*', 'RETURN', 'BACK', 'LEAVE'),
    ('*', 'RETURN', 'BACK', 'SECONDMENT'),
    ('*', 'DUTY_RESUMPTION', 'BACK', 'DUTY_SUSPENSION'),
    ('*', 'TRANSFER', 'BACK', 'SECONDMENT'),
    ('*', 'RETIREMENT', 'BACK', 'LEAVE'),
    ('*', 'RETIREMENT', 'BACK', 'DUTY_SUSPENSION'),
    ('*', 'RETIREMENT', 'BACK', 'SECONDMENT'),
    ('*', 'DISMISSAL', 'BACK', 'LEAVE'),
    ('*', 'DISMISSAL', 'BACK', 'DUTY_SUSPENSION'),
    ('*', 'DISMISSAL', 'BACK', 'SECONDMENT');
