-- The signed record of every decision, chained for each approval; and every key that ever signed one.

create table evidence_key (
    kid varchar(64) primary key,
    jwk text not null
);

create table evidence (
    issuance_id uuid        not null references approval,
    number      int         not null check (number > 0),
    round       int         not null,
    step        varchar(16) not null,
    kid         varchar(64) not null references evidence_key,
    jws         text        not null,
    primary key (issuance_id, number),
    constraint evidence_of_a_decision foreign key (issuance_id, round, step)
        references decision (issuance_id, round, step),
    constraint one_record_a_decision unique (issuance_id, round, step)
);

create trigger evidence_stands before update or delete on evidence
    for each row execute function refuse_change();
create trigger evidence_keys_stand before update or delete on evidence_key
    for each row execute function refuse_change();
