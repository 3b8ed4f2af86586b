-- 재상신: what was returned, or held for more, comes before its chain again, and every round keeps what was decided
-- about which content. 추가 확인: an approval on hold waits until a day.

alter table approval
    add column kind        varchar(16) not null default 'NEW' check (kind in ('NEW', 'REISSUE')),
    add column round       int         not null default 1 check (round > 0),
    add column counts_from int         not null default 1,
    add column held_until  timestamptz,
    add column tend_at     timestamptz,
    drop constraint approval_state_check,
    add constraint approval_state_check check (state in ('PENDING', 'ON_HOLD', 'GRANTED', 'RETURNED', 'CLOSED')),
    add constraint approvals_count_from_a_round check (counts_from between 1 and round),
    add constraint a_hold_has_an_end check ((state = 'ON_HOLD') = (held_until is not null));
create index approval_due on approval (tend_at) where tend_at is not null;

alter table decision
    drop constraint decision_on_this_content,
    drop constraint decision_of_the_chain,
    drop constraint one_decision_per_step,
    drop constraint another_employee_per_step,
    drop constraint another_login_per_step,
    drop constraint a_return_says_why,
    drop constraint decision_kind_check,
    add column round int not null default 1,
    add constraint decision_kind_check check (kind in ('APPROVE', 'RETURN', 'REQUEST_MORE'));

alter table application_content
    add column round int not null default 1 check (round > 0),
    drop constraint application_content_issuance_id_agency_employee_number_cont_key,
    drop constraint application_content_pkey,
    add primary key (issuance_id, round),
    add unique (issuance_id, round, agency, employee_number, content_hash);

alter table approval_step
    add column round int not null default 1 check (round > 0),
    drop constraint approval_step_issuance_id_place_key,
    drop constraint approval_step_issuance_id_step_key,
    add unique (issuance_id, round, place),
    add unique (issuance_id, round, step);

alter table decision
    add constraint one_decision_per_step unique (issuance_id, round, step),
    add constraint decision_of_the_chain foreign key (issuance_id, round, step)
        references approval_step (issuance_id, round, step),
    add constraint decision_on_this_content
        foreign key (issuance_id, round, applicant_agency, applicant_number, content_hash)
        references application_content (issuance_id, round, agency, employee_number, content_hash),
    add constraint other_than_yes_says_why check (kind = 'APPROVE' or comment <> '');
create index decisions_of_an_approval on decision (issuance_id);

-- A person may decide the same step again in another round, but never another step: no unique index can say that. The
-- lock makes two of them wait for each other, as the service itself does.
create function another_person_per_step() returns trigger language plpgsql as $$
begin
    perform from approval where issuance_id = new.issuance_id for update;
    if exists (select from decision d where d.issuance_id = new.issuance_id and d.step <> new.step
               and (d.decider_agency, d.decider_number) = (new.decider_agency, new.decider_number)) then
        raise exception 'another_employee_per_step' using errcode = 'unique_violation';
    end if;
    if exists (select from decision d where d.issuance_id = new.issuance_id and d.step <> new.step
               and d.decider_subject = new.decider_subject) then
        raise exception 'another_login_per_step' using errcode = 'unique_violation';
    end if;
    return new;
end $$;
create trigger another_person_per_step before insert on decision
    for each row execute function another_person_per_step();

create or replace view waiting_approval as
select s.issuance_id, s.step, s.agency, s.department as seat_department, a.opened_at,
       c.employee_number, c.name, c.department, c.position, c.rank
from approval_step s
join approval a on a.issuance_id = s.issuance_id
join application_content c on c.issuance_id = s.issuance_id and c.round = s.round
where s.waiting;
