create sequence delivery_seq;

-- A reply on its way to X. One automated reply for a mention, kept by the database itself.
create table delivery (
  id              bigint primary key,
  account         text not null,
  conversation_id bigint not null references conversation,
  case_id         bigint,
  mention_id      text not null,
  mentioned_at    timestamptz not null,
  in_reply_to     text not null,
  sender          text not null check (sender in ('BOT', 'AGENT')),
  agent           text check ((sender = 'AGENT') = (agent is not null)),
  epoch           bigint not null,
  body            text not null,
  priority        int not null,
  fact_feed       text,
  fact_key        text,
  fact_values     text,
  fact_fresh_for_seconds bigint,
  state           text not null check (state in ('QUEUED', 'SENDING', 'SENT', 'DEFERRED', 'REFUSED', 'CANCELLED', 'UNKNOWN')),
  reason          text,
  detail          text,
  post_id         text,
  attempts        int not null,
  looks           int not null,
  created_at      timestamptz not null,
  due_at          timestamptz not null,
  first_tried_at  timestamptz,
  settled_at      timestamptz,
  told            boolean not null default false
);

create unique index delivery_one_bot_reply on delivery (account, mention_id) where sender = 'BOT';
create index delivery_due on delivery (priority, due_at, id) where state in ('QUEUED', 'DEFERRED');
create index delivery_open_outcome on delivery (due_at) where state in ('SENDING', 'UNKNOWN');
create index delivery_text on delivery (account, md5(body), created_at);
create index delivery_post on delivery (account, post_id) where post_id is not null;
create index delivery_by_case on delivery (case_id) where case_id is not null;
create index delivery_untold on delivery (due_at, id) where state in ('REFUSED', 'CANCELLED') and not told;
create index delivery_line on delivery (conversation_id, sender, id) where state in ('QUEUED', 'SENDING', 'DEFERRED');
create index delivery_of_bot on delivery (conversation_id, mentioned_at) where sender = 'BOT';
