-- A change of an entry stays in its page and touches no tree: only the last changes are ever asked for, and where they
-- lie a summary of some pages tells well enough.
alter table status_entry set (fillfactor = 50);
drop index status_entry_change;
create index status_entry_change on status_entry using brin (list, change)
    with (pages_per_range = 32, autosummarize = on);
