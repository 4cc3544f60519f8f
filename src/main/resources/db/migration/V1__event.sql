create sequence event_seq;

create table event (
  seq             bigint primary key,
  at              timestamptz not null,
  kind            text not null,
  actor           text not null,
  mention_id      text,
  conversation_id bigint,
  case_id         bigint,
  delivery_id     bigint,
  reason          text,
  detail          text
);

create index event_by_mention on event (mention_id, kind) where mention_id is not null;
create index event_by_case on event (case_id, seq) where case_id is not null;
create index event_by_time on event (at);
