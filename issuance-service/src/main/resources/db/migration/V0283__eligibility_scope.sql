-- A rule holds for all that stands under its agency and has none of its own. kinds: codes of 유형분류_대, none for any;
-- 01 central agencies, 02 local governments.
alter table eligibility_rule add column in_scope boolean not null default true;
alter table eligibility_rule add column kinds text not null default ''
    check (kinds ~ '^([0-9]{2}(,[0-9]{2})*)?$');

update eligibility_rule set kinds = '01,02' where agency = '*';
