-- 결재선: the rules of each agency in all their versions, and what of them each approval opened with.

create table chain_rules (
    agency                 varchar(7)   not null,
    version                bigint       not null check (version > 0),
    department_days        int          not null,
    department_remind      int          not null,
    department_next        text         not null,
    hr_days                int          not null,
    hr_remind              int          not null,
    hr_next                text         not null,
    set_by_subject         varchar(200) not null,
    set_by_number          varchar(32)  not null,
    set_at                 timestamptz  not null,
    constraint one_set_of_rules_a_version primary key (agency, version),
    constraint deadlines_fit check (
        department_days between 1 and 30 and department_remind between 0 and department_days - 1
        and hr_days between 1 and 30 and hr_remind between 0 and hr_days - 1)
);

create table delegated_decision (
    agency     varchar(7) not null,
    version    bigint     not null,
    place      int        not null,
    kinds      text       not null check (kinds in ('NEW', 'REISSUE', 'NEW REISSUE')),
    up_to_rank int check (up_to_rank between 1 and 9),
    decided_by text       not null check (decided_by <> ''),
    primary key (agency, version, place),
    foreign key (agency, version) references chain_rules (agency, version)
);

create trigger rules_stand before update or delete on chain_rules
    for each row execute function refuse_change();
create trigger delegated_decisions_stand before update or delete on delegated_decision
    for each row execute function refuse_change();

alter table approval
    add column reminded  boolean not null default false,
    add column escalated boolean not null default false;
alter table approval_step
    add column deadline_days int  not null default 3 check (deadline_days between 1 and 30),
    add column remind_before int  not null default 1 check (remind_before between 0 and deadline_days - 1),
    add column delegated_to  text not null default '',
    add column escalated_to  text not null default '';

-- What is open already is tended to from now on.
update approval set tend_at = opened_at where state = 'PENDING';

create or replace view waiting_approval as
select s.issuance_id, s.step, s.agency, s.department as seat_department, a.opened_at,
       c.employee_number, c.name, c.department, c.position, c.rank, s.delegated_to, s.escalated_to, a.escalated
from approval_step s
join approval a on a.issuance_id = s.issuance_id
join application_content c on c.issuance_id = s.issuance_id and c.round = s.round
where s.waiting;
