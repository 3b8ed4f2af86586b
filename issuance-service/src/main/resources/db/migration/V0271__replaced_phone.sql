alter table credential_hold drop constraint credential_hold_source_check;
alter table credential_hold add constraint credential_hold_source_check
    check (source in ('LOSS_REPORT', 'REPLACED_PHONE', 'DUTY_ORDER', 'STAFF', 'LEAVE_ORDER', 'CONSENT'));
create index credential_hold_replaced on credential_hold (since) where source = 'REPLACED_PHONE';
