-- When whoever has to mend something was told once more.
alter table correction add column reminded_at timestamptz;
create index correction_due on correction (due) where closed_at is null;
