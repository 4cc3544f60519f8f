-- What a user did: whether history names somebody, and the audit trail of one.
create index event_by_user on event (actor, seq) where actor not in ('bot', 'customer', 'system');

-- The audit trail. The kinds are those of access.AuditTrail, which asks in the same words so that the index serves it.
create index event_audit on event (seq) where kind in (
  'bot.mode-changed', 'case.overridden', 'login.closed', 'login.failed', 'login.succeeded', 'password.changed', 'post.deleted',
  'submission.revealed', 'user.changed', 'user.created', 'user.deleted');
