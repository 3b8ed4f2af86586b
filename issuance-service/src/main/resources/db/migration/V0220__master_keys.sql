-- Which master key wraps a person's key. 'secret' is the one made of the service's secret: what every replica of the
-- release before this one still writes.
alter table person add column master_key text not null default 'secret';
create index person_by_master_key on person (master_key);
