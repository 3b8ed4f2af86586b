-- Characters of a reason that no phone shows, by their code points: whoever wrote it can be told.
alter table message add column replaced text not null default ''
    check (replaced ~ '^(U\+[0-9A-F]{4,6}( U\+[0-9A-F]{4,6})*)?$');
