-- One officer proposes what is to happen to many IDs, another one confirms it. Numbers rest encrypted under each
-- person's key; officer and member hashes are keyed alike, so that the two can be compared and nobody be found.
create table mass_action (
    id               uuid        primary key,
    agency           text        not null,
    act              text        not null check (act in ('SUSPEND', 'RESUME', 'REVOKE')),
    reason           text,
    members          integer     not null check (members between 1 and 1000),
    list_hash        text        not null,
    state            text        not null
        check (state in ('PROPOSED', 'CONFIRMED', 'COMPLETED', 'WITHDRAWN', 'EXPIRED')),
    proposed_by      text        not null,
    proposer_number  text        not null,
    proposed_at      timestamptz not null,
    until            timestamptz not null check (until > proposed_at),
    confirmed_by     text,
    confirmer_number text,
    confirmer_from   text,
    settled_at       timestamptz,
    check ((reason is null) = (act = 'RESUME')),
    constraint mass_action_two_persons check (confirmed_by <> proposed_by and confirmer_number <> proposer_number),
    constraint mass_action_confirmed check ((state in ('CONFIRMED', 'COMPLETED'))
        = (confirmed_by is not null and confirmer_number is not null and confirmer_from is not null))
);
create index mass_action_by_agency on mass_action (agency, id);
create index mass_action_open on mass_action (settled_at) where state in ('PROPOSED', 'CONFIRMED');
create unique index mass_action_one_proposal_per_list on mass_action (agency, list_hash) where state = 'PROPOSED';

create table mass_action_member (
    mass_action_id uuid        not null references mass_action,
    position       integer     not null,
    person_id      uuid        not null references person,
    number_hash    text        not null,
    number         text        not null,
    result         text check (result in ('DONE', 'NOTHING_TO_DO', 'NO_LIVE_ID', 'FAILED')),
    at             timestamptz,
    primary key (mass_action_id, position),
    unique (mass_action_id, person_id),
    check ((result is null) = (at is null))
);
create index mass_action_member_left on mass_action_member (mass_action_id, position) where result is null;

-- Neither of the two is among those concerned, whatever the code does.
create function mass_action_outsiders() returns trigger language plpgsql as $$
begin
    if exists (select from mass_action_member m join mass_action a on a.id = m.mass_action_id
            where a.id = new.id and m.number_hash in (a.proposer_number, a.confirmer_number)) then
        raise exception 'an officer decides nothing about themselves' using errcode = 'check_violation';
    end if;
    return null;
end
$$;
create constraint trigger mass_action_outsiders after insert or update on mass_action
    deferrable initially deferred for each row execute function mass_action_outsiders();

-- What was settled stays settled, and what was shown stays as it was.
create function mass_action_stands() returns trigger language plpgsql as $$
begin
    raise exception 'a mass action does not change' using errcode = 'check_violation';
end
$$;
create trigger mass_action_stands before update on mass_action for each row
    when (old.state in ('COMPLETED', 'WITHDRAWN', 'EXPIRED') or new.list_hash <> old.list_hash
        or new.act <> old.act or new.agency <> old.agency or new.reason is distinct from old.reason
        or new.proposed_by <> old.proposed_by or new.proposer_number <> old.proposer_number
        or (old.confirmed_by is not null and new.confirmed_by is distinct from old.confirmed_by))
    execute function mass_action_stands();
create trigger mass_action_member_stands before update on mass_action_member for each row
    when (old.result is not null or new.person_id <> old.person_id) execute function mass_action_stands();

-- Whose ID an official changed by single acts, so that a hundred of them are no way around the second person.
create table single_act (
    officer   text        not null,
    person_id uuid        not null references person,
    at        timestamptz not null
);
create index single_act_by_officer on single_act (officer, at);
create index single_act_age on single_act (at);
