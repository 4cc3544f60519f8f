-- What the customer named so far of the question that a conversation is about.
alter table conversation add column pending_said jsonb not null default '{}';
create index conversation_by_author on conversation (account, author_id, pending_at);
