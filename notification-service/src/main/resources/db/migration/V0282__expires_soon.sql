alter table message drop constraint message_notice_check;
alter table message add constraint message_notice_check check (notice in (
    'INVITATION', 'TRANSACTION_CODE', 'REMINDER', 'RETURNED', 'MORE_REQUESTED', 'ISSUED', 'SUSPENDED', 'RESUMED',
    'LOCKED', 'REVOKED', 'PHONE_REPLACED', 'CONSENT_DUE', 'REISSUE_REQUESTED', 'EXPIRES_SOON'));
