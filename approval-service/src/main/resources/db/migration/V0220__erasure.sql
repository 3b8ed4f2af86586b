-- Decisions stand, except that the person whom they were about can be erased: the number goes, and the words of the
-- approvers, which may tell of the person. What is signed holds neither.
alter table decision
    drop constraint decision_on_this_content,
    add constraint decision_on_this_content
        foreign key (issuance_id, round, applicant_agency, applicant_number, content_hash)
        references application_content (issuance_id, round, agency, employee_number, content_hash) on update cascade;

create function decisions_stand() returns trigger language plpgsql as $$
begin
    if tg_op = 'UPDATE' and new.applicant_number = 'erased'
            and to_jsonb(new) - 'applicant_number' = to_jsonb(old) - 'applicant_number' then
        new.comment := case when new.comment = '' then '' else 'erased' end;
        return new;
    end if;
    raise exception 'rows of % are only ever added', tg_table_name using errcode = 'restrict_violation';
end $$;
drop trigger decisions_stand on decision;
create trigger decisions_stand before update or delete on decision
    for each row execute function decisions_stand();
