-- Mails that somebody has to look at are found without reading those that went.
create index mails_not_sent on mails (merchant_id, ended_at) where status in ('refused', 'failed', 'unknown');
