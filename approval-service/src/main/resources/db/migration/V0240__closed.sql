-- What is told of people is closed under a key of each person, and what compares an employee number or finds a
-- department compares keyed hashes. Rows of before are closed by the service while it runs; the columns in clear go with
-- a later release, once no row has any.
create table person (
    id           uuid  primary key,
    personal_key bytea not null,
    master_key   text  not null
);
create index person_by_master_key on person (master_key);

alter table application_content
    add column applicant_hash varchar(43),
    add column box            bytea,
    alter column employee_number drop not null,
    alter column name drop not null,
    alter column department drop not null,
    alter column position drop not null,
    alter column rank drop not null,
    add constraint an_application_is_somebodys check (applicant_hash is not null or employee_number is not null),
    add unique (issuance_id, round, agency, applicant_hash, content_hash);
create index application_content_in_clear on application_content (issuance_id) where employee_number is not null;

alter table approval_step add column department_hash varchar(43);

alter table decision rename constraint decision_on_this_content to decision_on_this_content_in_clear;
alter table decision
    add column applicant_hash varchar(43),
    add column decider_hash   varchar(43),
    add column absent_hash    varchar(43),
    add column comment_box    bytea,
    add column reason_box     bytea,
    alter column applicant_number drop not null,
    alter column comment drop not null,
    drop constraint no_self_approval,
    drop constraint nobody_acts_for_the_applicant,
    drop constraint other_than_yes_says_why,
    drop constraint an_absence_has_days_and_somebody,
    add constraint decision_on_this_content
        foreign key (issuance_id, round, applicant_agency, applicant_hash, content_hash)
        references application_content (issuance_id, round, agency, applicant_hash, content_hash) on update cascade,
    add constraint a_decision_can_be_compared check (
        applicant_number is not null
        or (applicant_hash is not null and decider_hash is not null and (absent_hash is null) = (absent_number is null))),
    add constraint no_self_approval check (
        (decider_agency, decider_number) <> (applicant_agency, applicant_number)
        and (decider_agency, decider_hash) <> (applicant_agency, applicant_hash)),
    add constraint nobody_acts_for_the_applicant check (
        absent_number is null
        or ((decider_agency, absent_number) <> (applicant_agency, applicant_number)
            and (decider_agency, absent_hash) <> (applicant_agency, applicant_hash))),
    add constraint other_than_yes_says_why check (
        kind = 'APPROVE' or coalesce(comment, '') <> '' or comment_box is not null),
    add constraint an_absence_has_days_and_somebody check (
        (absence_cause is null) = (absence_from is null)
        and (absence_cause is null) = (absence_until is null)
        and (absence_cause is not null or (absence_reason is null and reason_box is null))
        and (absence_cause is null or absent_number is not null));

-- Decisions stand, except that what is told in clear may be closed, and that the applicant can be erased: the hash of
-- the number goes with that of the content. The words open no more, since the person's key is gone.
create or replace function decisions_stand() returns trigger language plpgsql as $$
declare
    told text[] := '{applicant_number,applicant_hash,decider_hash,absent_hash,comment,comment_box,absence_reason,reason_box}';
begin
    if tg_op = 'UPDATE' and old.applicant_hash is null and new.applicant_hash is not null
            and new.applicant_number is null and new.comment is null and new.absence_reason is null
            and to_jsonb(new) - told = to_jsonb(old) - told then
        return new;
    end if;
    if tg_op = 'UPDATE' and new.applicant_hash = 'erased'
            and to_jsonb(new) - '{applicant_hash,content_hash}'::text[]
                = to_jsonb(old) - '{applicant_hash,content_hash}'::text[]
            and (new.content_hash = old.content_hash or new.content_hash = repeat('A', 43)) then
        return new;
    end if;
    -- As a replica of before erases what it wrote.
    if tg_op = 'UPDATE' and new.applicant_number = 'erased'
            and to_jsonb(new) - '{applicant_number,content_hash}'::text[]
                = to_jsonb(old) - '{applicant_number,content_hash}'::text[]
            and (new.content_hash = old.content_hash or new.content_hash = repeat('A', 43)) then
        new.comment := case when new.comment = '' then '' else 'erased' end;
        return new;
    end if;
    raise exception 'rows of % are only ever added', tg_table_name using errcode = 'restrict_violation';
end $$;

alter table ordered_absence
    add column number_hash varchar(43),
    alter column employee_number drop not null,
    add constraint an_absence_is_somebodys check (number_hash is not null or employee_number is not null);
create index ordered_absence_by_number_hash on ordered_absence (number_hash);

alter table delegation
    add column reason_box bytea,
    alter column reason drop not null,
    add constraint a_delegation_says_why check (coalesce(reason, '') <> '' or reason_box is not null);
create index delegation_in_clear on delegation (id) where reason is not null;

create or replace function delegations_stand() returns trigger language plpgsql as $$
begin
    if tg_op = 'UPDATE' and old.reason_box is null and new.reason_box is not null and new.reason is null
            and to_jsonb(new) - '{reason,reason_box}'::text[] = to_jsonb(old) - '{reason,reason_box}'::text[] then
        return new;
    end if;
    if tg_op = 'DELETE' or (old.ended_at is not null and new.ended_at is distinct from old.ended_at)
       or (to_jsonb(old) - 'ended_at') <> (to_jsonb(new) - 'ended_at') then
        raise exception 'a delegation is only ever ended' using errcode = 'restrict_violation';
    end if;
    return new;
end $$;

create or replace view waiting_approval as
select s.issuance_id, s.step, s.agency, s.department as seat_department, a.opened_at,
       c.employee_number, c.name, c.department, c.position, c.rank, s.delegated_to, s.escalated_to, a.escalated,
       c.content_hash, a.person_id, s.round, s.department_hash, c.applicant_hash, c.box
from approval_step s
join approval a on a.issuance_id = s.issuance_id
join application_content c on c.issuance_id = s.issuance_id and c.round = s.round
where s.waiting;

create or replace view reported_decision as
select r.id, r.issuance_id, r.step, d.kind as decision, c.name as applicant, d.decider_agency as absent_agency,
       d.absent_number, d.decider_username as acted_by, d.at, r.acknowledged_at,
       c.round, c.agency as applicant_agency, a.person_id, c.box
from post_report r
join decision d on (d.issuance_id, d.round, d.step) = (r.issuance_id, r.round, r.step)
join application_content c on c.issuance_id = r.issuance_id and c.round = r.round
join approval a on a.issuance_id = r.issuance_id;
