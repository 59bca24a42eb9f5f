-- Invitations go by mail, too. The mail has a link of its own, made when it goes, so that neither link is ever kept but as
-- a hash.
alter table auth."inviteLink" add column "mailTokenHash" bytea unique check (length("mailTokenHash") = 32);
grant update ("mailTokenHash") on auth."inviteLink" to voldaan_app;

drop trigger note_to_mail on events;
create trigger note_to_mail after insert on events
  for each row when (new.type = 'member.invited' or new.mode = 'live' and new.type in ('payment.paid', 'payment.failed',
    'payment.expired', 'refund.accepted', 'refund.found', 'refund.refunded', 'credit_note.issued', 'chargeback.received',
    'surplus.recorded', 'reminder.due'))
  execute function note_event_to_mail();

-- What became of the mails of a merchant's few open invitations.
create index mails_of_invitations on mails (merchant_id, event_id) where kind = 'invitation';
