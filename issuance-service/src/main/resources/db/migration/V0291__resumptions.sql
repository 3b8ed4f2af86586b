-- Why many IDs are resumed, and which mass suspension that takes back. In columns of their own: what still reads
-- `reason` of a resumption finds none there, as before.
alter table mass_action
    add column resumption_reason text,
    add column takes_back uuid references mass_action,
    add constraint mass_action_resumption check (act = 'RESUME' or resumption_reason is null and takes_back is null);

create trigger mass_action_resumption_stands before update on mass_action for each row
    when (new.resumption_reason is distinct from old.resumption_reason
        or new.takes_back is distinct from old.takes_back)
    execute function mass_action_stands();

-- What two officers resume may be suspended by another source as well, and then stays so.
alter table mass_action_member drop constraint mass_action_member_result_check,
    add constraint mass_action_member_result_check
        check (result in ('DONE', 'NOTHING_TO_DO', 'STILL_SUSPENDED', 'NO_LIVE_ID', 'FAILED'));
