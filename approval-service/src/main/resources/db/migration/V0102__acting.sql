-- 대결 and 후결: who acts for whom in which days, in whose name a decision was made, and what the absent has to note.

create table delegation (
    id                uuid primary key,
    agency            varchar(7)   not null,
    absent_number     varchar(32)  not null,
    absent_subject    varchar(200) not null,
    absent_username   varchar(200) not null,
    absent_department text         not null,
    heads_department  boolean      not null,
    works_in_hr       boolean      not null,
    delegate          varchar(64)  not null,
    from_day          date         not null,
    until_day         date         not null,
    reason            varchar(200) not null check (reason <> ''),
    given_at          timestamptz  not null,
    ended_at          timestamptz,
    constraint no_self_delegation check (delegate not in (absent_number, absent_username)),
    constraint a_delegation_hands_on_an_office check (heads_department or works_in_hr),
    constraint a_period_ends_after_it_begins check (until_day >= from_day),
    -- The person as a range of one number, because ranges need no extension to exclude each other.
    constraint one_delegate_a_day exclude using gist (
        int8range(hashtextextended(agency || ' ' || absent_number, 0),
                  hashtextextended(agency || ' ' || absent_number, 0), '[]') with =,
        daterange(from_day, until_day, '[]') with &&) where (ended_at is null)
);
create index delegation_of_an_agency on delegation (agency, until_day) where ended_at is null;
create index access_of_an_official on access_record (username);

create function no_chain_of_delegation() returns trigger language plpgsql as $$
begin
    perform pg_advisory_xact_lock(20260302, cast(new.agency as int));
    if exists (select from delegation d where d.agency = new.agency and d.ended_at is null
               and daterange(d.from_day, d.until_day, '[]') && daterange(new.from_day, new.until_day, '[]')
               and (d.delegate in (new.absent_number, new.absent_username)
                    or new.delegate in (d.absent_number, d.absent_username))) then
        raise exception 'no_chain_of_delegation' using errcode = 'exclusion_violation';
    end if;
    return new;
end $$;
create trigger no_chain_of_delegation before insert on delegation
    for each row execute function no_chain_of_delegation();

-- What was given is only ever ended, and once.
create function delegations_stand() returns trigger language plpgsql as $$
begin
    if tg_op = 'DELETE' or (old.ended_at is not null and new.ended_at is distinct from old.ended_at)
       or (to_jsonb(old) - 'ended_at') <> (to_jsonb(new) - 'ended_at') then
        raise exception 'a delegation is only ever ended' using errcode = 'restrict_violation';
    end if;
    return new;
end $$;
create trigger delegations_stand before update or delete on delegation
    for each row execute function delegations_stand();

alter table decision
    add column authority       varchar(24) not null default 'OWN_OFFICE'
        check (authority in ('OWN_OFFICE', 'ACTING_FOR', 'DELEGATED_DECISION', 'ESCALATION')),
    add column absent_subject  varchar(200),
    add column absent_username varchar(200),
    add column absent_number   varchar(32),
    add constraint who_acts_acts_for_somebody check (
        (authority = 'ACTING_FOR') = (absent_number is not null)
        and (absent_number is null) = (absent_subject is null)
        and (absent_number is null) = (absent_username is null)),
    add constraint nobody_acts_for_the_applicant check (
        absent_number is null or (decider_agency, absent_number) <> (applicant_agency, applicant_number)),
    add constraint nobody_acts_for_themselves check (absent_number is null or absent_number <> decider_number);

-- As before, and whoever is acted for counts like whoever decides.
create or replace function another_person_per_step() returns trigger language plpgsql as $$
begin
    perform from approval where issuance_id = new.issuance_id for update;
    if exists (select from decision d where d.issuance_id = new.issuance_id and d.step <> new.step
               and d.decider_agency = new.decider_agency
               and (d.decider_number in (new.decider_number, new.absent_number)
                    or d.absent_number in (new.decider_number, new.absent_number))) then
        raise exception 'another_employee_per_step' using errcode = 'unique_violation';
    end if;
    if exists (select from decision d where d.issuance_id = new.issuance_id and d.step <> new.step
               and (d.decider_subject in (new.decider_subject, new.absent_subject)
                    or d.absent_subject in (new.decider_subject, new.absent_subject))) then
        raise exception 'another_login_per_step' using errcode = 'unique_violation';
    end if;
    return new;
end $$;

create table post_report (
    id              uuid primary key default gen_random_uuid(),
    issuance_id     uuid        not null,
    round           int         not null,
    step            varchar(16) not null,
    acknowledged_at timestamptz,
    constraint a_report_of_a_decision foreign key (issuance_id, round, step)
        references decision (issuance_id, round, step),
    constraint one_report_of_a_decision unique (issuance_id, round, step)
);
create index post_reports_to_note on post_report (issuance_id) where acknowledged_at is null;
create index decisions_in_absence on decision (decider_agency, absent_number) where absent_number is not null;

create function acknowledgements_stand() returns trigger language plpgsql as $$
begin
    if tg_op = 'DELETE' or old.acknowledged_at is not null then
        raise exception 'a report is taken note of once' using errcode = 'restrict_violation';
    end if;
    return new;
end $$;
create trigger acknowledgements_stand before update or delete on post_report
    for each row execute function acknowledgements_stand();

create view reported_decision as
select r.id, r.issuance_id, r.step, d.kind as decision, c.name as applicant, d.decider_agency as absent_agency,
       d.absent_number, d.decider_username as acted_by, d.at, r.acknowledged_at
from post_report r
join decision d on (d.issuance_id, d.round, d.step) = (r.issuance_id, r.round, r.step)
join application_content c on c.issuance_id = r.issuance_id and c.round = r.round;
