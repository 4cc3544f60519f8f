alter table mention
  add column channel    text not null default 'PUBLIC' check (channel in ('PUBLIC', 'DM')),
  add column revised    boolean not null default false, -- decided before its author changed it
  add column checked_at timestamptz,                    -- when X was last asked whether it still shows it
  add column gone_at    timestamptz,
  add column gone_why   text;

drop index mention_undecided_by_conversation;
create index mention_undecided_by_conversation on mention (account, channel, thread_id, author_id, post_num) where decided_at is null;
create index mention_to_check on mention (account, coalesce(checked_at, stored_at)) where gone_at is null and channel = 'PUBLIC';

create index mention_by_author on mention (author_id, stored_at) where author_username <> author_id;

-- Which source showed a mention, when first.
create table sighting (
  account text not null,
  post_id text not null,
  source  text not null check (source in ('POLL', 'WEBHOOK', 'SEARCH', 'MESSAGES', 'RECHECK')),
  at      timestamptz not null,
  primary key (account, post_id, source)
);

create index sighting_by_time on sighting (at);

-- The last comparison of what X shows with what is stored.
create table reconciliation (
  account text primary key,
  at      timestamptz not null,
  shown   int not null,
  missing int not null
);

alter table conversation
  add column channel text not null default 'PUBLIC' check (channel in ('PUBLIC', 'DM')),
  drop constraint conversation_account_author_id_thread_id_key,
  add unique (account, author_id, channel, thread_id);
