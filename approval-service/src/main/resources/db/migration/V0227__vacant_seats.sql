-- A head who applies leaves the seat to the next in line at once.
alter table approval_step add column vacant boolean not null default false;
