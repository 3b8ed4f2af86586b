-- A department may have a deadline, a next in line and 전결 of its own. Without them the agency's hold.

alter table department_line
    add column own_days      int,
    add column own_remind    int,
    add column own_next      text,
    add column own_delegates boolean not null default false,
    add constraint own_rule_is_whole check (num_nulls(own_days, own_remind, own_next) in (0, 3)),
    add constraint own_deadline_fits check (own_days between 1 and 30 and own_remind between 0 and own_days - 1);

-- Null: of the whole agency.
alter table delegated_decision add column department text;
