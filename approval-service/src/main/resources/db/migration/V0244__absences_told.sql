-- How far what was told of each person's absences has been followed: events about one person may come in any order, and
-- again. An id and a number; whoever is erased keeps them, so that nothing late brings their absences back.
create table absences_told (
    person_id uuid   primary key,
    sequence  bigint not null check (sequence >= 0)
);
