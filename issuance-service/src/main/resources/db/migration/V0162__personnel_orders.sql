-- 발령 as the HR systems send them, about everybody they employ: an order may come before the application for an ID.
-- What a transfer or promotion changes is not kept: it comes again, with the application for the next ID.
create table personnel_order (
    arrival        bigint generated always as identity primary key,
    hr_system      text        not null,
    order_id       text        not null,
    content_hash   text        not null,
    person_id      uuid        not null references person,
    kind           text        not null check (kind in ('LEAVE', 'RETURN', 'DUTY_SUSPENSION', 'DUTY_RESUMPTION',
                       'SECONDMENT', 'TRANSFER', 'PROMOTION', 'RETIREMENT', 'DISMISSAL', 'REHIRE',
                       'CORRECTION', 'CANCELLATION')),
    effective_date date        not null,
    amends         text,
    amended_kind   text,
    amended_date   date,
    received_at    timestamptz not null,
    constraint one_order_per_id unique (hr_system, order_id),
    check ((amends is not null) = (kind in ('CORRECTION', 'CANCELLATION'))),
    check ((amended_kind is not null or amended_date is not null) = (kind = 'CORRECTION'))
);
create index personnel_order_by_person on personnel_order (person_id);

-- On which days somebody's orders come to something else.
create table order_due (
    person_id uuid not null references person,
    due_on    date not null,
    primary key (person_id, due_on)
);
create index order_due_by_day on order_due (due_on);

-- Whoever has locked the row decides what the orders do to this person's ID.
create table order_turn (
    person_id uuid primary key references person
);

-- What each kind means; '*' is the default, and an agency's own row goes before it.
create table order_effect (
    agency text not null check (agency = '*' or agency ~ '^[0-9]{7}$'),
    kind   text not null,
    action text not null check (action in ('SUSPEND', 'RESUME', 'NEEDS_RENEWAL', 'REVOKE', 'NONE')),
    reason text,
    primary key (agency, kind),
    check (case action
        when 'SUSPEND' then reason is not null and reason in ('ON_LEAVE', 'DUTY_SUSPENDED')
        when 'RESUME' then reason is not null and reason in ('ON_LEAVE', 'DUTY_SUSPENDED', 'EMPLOYMENT_ENDED')
        else reason is null end)
);

insert into order_effect (agency, kind, action, reason) values
    ('*', 'LEAVE', 'SUSPEND', 'ON_LEAVE'),
    ('*', 'RETURN', 'RESUME', 'ON_LEAVE'),
    ('*', 'DUTY_SUSPENSION', 'SUSPEND', 'DUTY_SUSPENDED'),
    ('*', 'DUTY_RESUMPTION', 'RESUME', 'DUTY_SUSPENDED'),
    ('*', 'SECONDMENT', 'NONE', null),
    ('*', 'TRANSFER', 'NEEDS_RENEWAL', null),
    ('*', 'PROMOTION', 'NEEDS_RENEWAL', null),
    ('*', 'RETIREMENT', 'REVOKE', null),
    ('*', 'DISMISSAL', 'REVOKE', null),
    ('*', 'REHIRE', 'RESUME', 'EMPLOYMENT_ENDED');
