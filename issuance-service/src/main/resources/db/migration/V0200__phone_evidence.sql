-- What was attested at the binding. A phone bound before this had nothing to show.
alter table device
    add column security_level text not null default 'NONE',
    add column attested_at    timestamptz,
    add column model          text check (char_length(model) <= 64);
