-- Approvals, their chains and decisions. What the domain forbids is forbidden here once more: whoever finds a way
-- round the code still meets the constraints.

create table approval (
    issuance_id  uuid primary key,
    person_id    uuid        not null,
    state        varchar(16) not null check (state in ('PENDING', 'GRANTED', 'RETURNED', 'CLOSED')),
    version      bigint      not null check (version > 0),
    opened_at    timestamptz not null
);

-- Everything personal about the applicant, and nothing else: erasing a person means erasing here.
create table application_content (
    issuance_id     uuid primary key references approval,
    employee_number varchar(32)  not null,
    name            text not null,
    agency          varchar(7)      not null,
    department      text not null,
    position        text not null,
    rank            text not null,
    content_hash    varchar(43)     not null,
    unique (issuance_id, agency, employee_number, content_hash)
);

-- The chain as it was when the approval opened. At most one step waits at a time.
create table approval_step (
    id          bigint generated always as identity primary key,
    issuance_id uuid        not null references approval,
    place       smallint    not null,
    step        varchar(16) not null check (step in ('DEPARTMENT', 'HR')),
    agency      varchar(7)     not null,
    department  text,
    waiting     boolean     not null,
    unique (issuance_id, place),
    unique (issuance_id, step)
);
create unique index one_step_waits on approval_step (issuance_id) where waiting;
create index step_inbox on approval_step (agency, step, department, issuance_id) where waiting;

create table decision (
    id               bigint generated always as identity primary key,
    issuance_id      uuid          not null,
    step             varchar(16)   not null,
    kind             varchar(16)   not null check (kind in ('APPROVE', 'RETURN')),
    decider_subject  varchar(200)  not null,
    decider_username varchar(200)  not null,
    decider_agency   varchar(7)       not null,
    decider_number   varchar(32)   not null,
    applicant_agency varchar(7)       not null,
    applicant_number varchar(32)   not null,
    content_hash     varchar(43)      not null,
    comment          varchar(1000) not null,
    at               timestamptz   not null,
    constraint decision_of_the_chain foreign key (issuance_id, step) references approval_step (issuance_id, step),
    constraint one_decision_per_step unique (issuance_id, step),
    constraint another_employee_per_step unique (issuance_id, decider_agency, decider_number),
    constraint another_login_per_step unique (issuance_id, decider_subject),
    -- Ties applicant and hash in this row to the content: neither can be misstated, nor the content change afterwards.
    constraint decision_on_this_content foreign key (issuance_id, applicant_agency, applicant_number, content_hash)
        references application_content (issuance_id, agency, employee_number, content_hash),
    constraint no_self_approval check ((decider_agency, decider_number) <> (applicant_agency, applicant_number)),
    constraint a_return_says_why check (kind <> 'RETURN' or comment <> '')
);

create table approval_transition (
    issuance_id uuid        not null references approval,
    version     bigint      not null,
    state       varchar(16) not null,
    at          timestamptz not null,
    primary key (issuance_id, version)
);

create table access_record (
    id              bigint generated always as identity primary key,
    at              timestamptz  not null,
    subject         varchar(200) not null,
    username        varchar(200) not null,
    agency          varchar(7)      not null,
    employee_number varchar(32)  not null,
    address         varchar(64)  not null,
    act             varchar(16)  not null,
    issuance_id     uuid         not null,
    person_id       uuid         not null
);
create index access_of_a_person on access_record (person_id, at);

create function refuse_change() returns trigger language plpgsql as $$
begin
    raise exception 'rows of % are only ever added', tg_table_name using errcode = 'restrict_violation';
end $$;

create trigger decisions_stand before update or delete on decision
    for each row execute function refuse_change();
create trigger transitions_stand before update or delete on approval_transition
    for each row execute function refuse_change();
create trigger access_records_stand before update on access_record
    for each row execute function refuse_change();

-- What the inbox shows, for reading only.
create view waiting_approval as
select s.issuance_id, s.step, s.agency, s.department as seat_department, a.opened_at,
       c.employee_number, c.name, c.department, c.position, c.rank
from approval_step s
join approval a on a.issuance_id = s.issuance_id
join application_content c on c.issuance_id = s.issuance_id
where s.waiting;
