-- Notices that carry no code, and may have more to say than one SMS holds.
alter table message drop constraint message_notice_check;
alter table message add constraint message_notice_check check (notice in (
    'INVITATION', 'TRANSACTION_CODE', 'REMINDER', 'RETURNED', 'MORE_REQUESTED', 'ISSUED', 'SUSPENDED', 'RESUMED',
    'LOCKED', 'REVOKED', 'PHONE_REPLACED'));

alter table message
    add column kind text not null default 'SMS' check (kind in ('SMS', 'LMS')),
    -- Which edition of the wording was sent.
    add column template_version integer not null default 1 check (template_version > 0),
    -- A code is never part of a long message: it would be cut, or charged as one.
    add constraint codes_are_short check (kind = 'SMS' or notice not in ('INVITATION', 'TRANSACTION_CODE'));
