create table mention (
  account         text not null,
  post_id         text not null,
  latest_id       text not null,
  post_num        numeric(19) not null, -- post_id as a number: the order within a conversation
  author_id       text not null,
  author_username text not null,
  thread_id       text not null,
  replies_to      text,
  text            text not null,        -- masked before it gets here
  redactions      jsonb not null,
  language        text not null,
  posted_at       timestamptz not null,
  summons         boolean not null,
  kind            text not null,
  stored_at       timestamptz not null,
  decided_at      timestamptz,
  attempts        int not null default 0,
  next_attempt_at timestamptz,
  primary key (account, post_id)
);

create index mention_undecided on mention (post_num) where decided_at is null;
create index mention_undecided_by_conversation on mention (account, thread_id, author_id, post_num) where decided_at is null;

create table checkpoint (
  account  text not null,
  source   text not null,
  since_id text,
  primary key (account, source)
);
