-- Two ways to a phone. A message that one of them may have goes by no other.
alter table message
    add column gateway text check (gateway in ('SMPP', 'HTTP')),
    add column pinned_at timestamptz;

update message set gateway = 'SMPP', pinned_at = now() where attempts > 0;

alter table message
    add constraint gateway_is_pinned check ((gateway is null) = (pinned_at is null)),
    -- What a gateway has taken, it was given.
    add constraint accepted_by_a_gateway check (state = 'QUEUED' or gateway_id is null or gateway is not null);
