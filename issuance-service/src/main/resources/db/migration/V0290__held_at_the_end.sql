-- An ID that begins for somebody on leave is active and suspended in one transaction: what counts is how the
-- transaction leaves it, not each step on the way.
create or replace function credential_held() returns trigger language plpgsql as $$
begin
    if exists (select from credential c where c.id = new.id
               and (c.state = 'SUSPENDED') <> exists (select from credential_hold where credential_id = c.id)) then
        raise exception 'a credential is suspended exactly while something holds it' using errcode = 'check_violation';
    end if;
    return null;
end
$$;
