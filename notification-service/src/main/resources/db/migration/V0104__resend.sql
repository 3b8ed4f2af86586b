-- The same words once more, at the help desk's word.
alter table message add column resend_of uuid references message;

-- Asked for twice while the first still waits, it is the same one.
create unique index one_resend_waits on message (resend_of) where state = 'QUEUED';
create index message_resends on message (issuance_id, queued_at) where resend_of is not null;

-- Number and words, encrypted, for as long as they may be sent again.
create table kept_words (
    message_id uuid primary key references message,
    content bytea not null,
    until timestamptz not null
);

create index kept_words_until on kept_words (until);
