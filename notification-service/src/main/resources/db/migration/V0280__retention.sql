-- To whom a text went is forgotten after a time: these find what is still kept.
create index message_recipient_kept on message (queued_at) where recipient <> '';
create index message_phone_kept on message (queued_at) where phone_key is not null;
