-- 대결 without anybody's doing: whom a personnel order keeps from their post, as issuance-service tells it.
create table ordered_absence (
    id              bigint generated always as identity primary key,
    person_id       uuid        not null,
    employee_number varchar(32) not null,
    agency          varchar(7),
    cause           varchar(24) not null check (cause in ('LEAVE', 'DUTY_SUSPENSION', 'SECONDMENT')),
    from_day        date        not null,
    until_day       date        not null
);
create index ordered_absence_of_a_person on ordered_absence (person_id);
create index ordered_absence_by_number on ordered_absence (employee_number);
create index ordered_absence_by_end on ordered_absence (until_day);

-- 직무대리: who acts for the head of a department, in the order in which they are asked.
create table department_line (
    agency     varchar(7)  not null,
    version    bigint      not null,
    place      int         not null,
    department text        not null,
    head       varchar(32) not null check (head ~ '^[0-9]+$'),
    deputies   text        not null check (deputies <> ''),
    primary key (agency, version, place),
    constraint one_line_a_department unique (agency, version, department),
    foreign key (agency, version) references chain_rules (agency, version)
);
create trigger department_lines_stand before update or delete on department_line
    for each row execute function refuse_change();

-- Why and on which days whoever was acted for was not there; what was decided earlier does not say.
alter table decision
    add column absence_cause  varchar(24)
        check (absence_cause in ('DELEGATION', 'LEAVE', 'DUTY_SUSPENSION', 'SECONDMENT')),
    add column absence_from   date,
    add column absence_until  date,
    add column absence_reason varchar(200),
    add constraint an_absence_has_days_and_somebody check (
        (absence_cause is null) = (absence_from is null)
        and (absence_cause is null) = (absence_until is null)
        and (absence_cause is null) = (absence_reason is null)
        and (absence_cause is null or absent_number is not null));
