-- Several may suspend one ID at once, each for a reason of its own; the ID is of use when none is left.
alter table credential drop constraint credential_state_check;
alter table credential drop constraint credential_check;
alter table credential add constraint credential_state_check
    check (state in ('ACTIVE', 'NEEDS_RENEWAL', 'SUSPENDED', 'REVOKED'));
alter table credential add constraint credential_reason_fits
    check ((reason is null) = (state in ('ACTIVE', 'NEEDS_RENEWAL')));
alter table credential add column renewal_due boolean not null default false;
alter table credential add constraint credential_renewal_fits
    check (renewal_due or state <> 'NEEDS_RENEWAL'),
    add constraint credential_active_is_current check (not (renewal_due and state = 'ACTIVE'));
alter table credential add column valid_until timestamptz;
update credential set valid_until = since + interval '3 years';
alter table credential alter column valid_until set default now() + interval '3 years', alter column valid_until set not null;

create table credential_hold (
    credential_id uuid        not null references credential,
    source        text        not null check (source in ('LOSS_REPORT', 'DUTY_ORDER', 'STAFF', 'LEAVE_ORDER')),
    reason        text        not null,
    since         timestamptz not null,
    primary key (credential_id, source)
);

insert into credential_hold (credential_id, source, reason, since)
select id, case reason when 'LOST_PHONE' then 'LOSS_REPORT' else 'STAFF' end, reason, since
from credential where state = 'SUSPENDED';

-- 폐지 is final, whatever the code does.
create function credential_stays_revoked() returns trigger language plpgsql as $$
begin
    raise exception 'a revoked credential stays revoked' using errcode = 'check_violation';
end
$$;
create trigger credential_stays_revoked before update on credential for each row
    when (old.state = 'REVOKED') execute function credential_stays_revoked();

-- Suspended exactly while something holds it, when the transaction ends.
create function credential_held() returns trigger language plpgsql as $$
begin
    if (new.state = 'SUSPENDED') <> exists (select from credential_hold where credential_id = new.id) then
        raise exception 'a credential is suspended exactly while something holds it' using errcode = 'check_violation';
    end if;
    return null;
end
$$;
create constraint trigger credential_held after insert or update on credential
    deferrable initially deferred for each row execute function credential_held();
