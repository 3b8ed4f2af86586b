-- Who tried from the app to have an ID issued anew. Kept for a day: to count, and to answer a repeated call alike.
create table reissue_attempt (
    challenge text        primary key,
    prover    text        not null,
    matched   boolean,
    at        timestamptz not null
);
create index reissue_attempt_by_prover on reissue_attempt (prover, at) where not matched;
create index reissue_attempt_age on reissue_attempt (at);

comment on column reissue_attempt.prover is 'Keyed hash of the CI that was proven, not of the person asked for.';
