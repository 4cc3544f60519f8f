create sequence conversation_seq;

-- One author in one thread. The epoch grows with every change of owner; a reply made under an older one cannot leave.
create table conversation (
  id              bigint primary key,
  account         text not null,
  author_id       text not null,
  author_username text not null,
  thread_id       text not null,
  owner           text not null check (owner in ('BOT', 'PEOPLE', 'AGENT')),
  owner_agent     text check ((owner = 'AGENT') = (owner_agent is not null)),
  epoch           bigint not null,
  pending_intent  text,
  pending_need    text,
  pending_at      timestamptz,
  asked           int not null,
  case_id         bigint,
  opened_at       timestamptz not null,
  unique (account, author_id, thread_id)
);

create index conversation_by_case on conversation (case_id) where case_id is not null;

create sequence message_seq;

-- What was said in a conversation, customer's posts masked.
create table message (
  id              bigint primary key,
  conversation_id bigint not null references conversation,
  post_id         text not null,
  newest_id       text not null,
  origin          text not null check (origin in ('CUSTOMER', 'BOT', 'AGENT')),
  agent           text,
  body            text not null,
  at              timestamptz not null,
  summons         boolean not null,
  unique (conversation_id, post_id)
);

-- Kept for ever: an author who said stop is never answered by the bot again.
create table opt_out (
  account   text not null,
  author_id text not null,
  at        timestamptz not null,
  primary key (account, author_id)
);

create table bot_mode (
  id         int primary key check (id = 1),
  mode       text not null check (mode in ('ON', 'REVIEW', 'PAUSED')),
  changed_by text not null,
  changed_at timestamptz not null
);

-- Why the bot did what it did, as it knew it then.
create table decision (
  account         text not null,
  mention_id      text not null,
  conversation_id bigint not null references conversation,
  at              timestamptz not null,
  record          jsonb not null,
  primary key (account, mention_id)
);

create index decision_by_conversation on decision (conversation_id, at);
