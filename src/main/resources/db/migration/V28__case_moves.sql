alter table event add column move jsonb not null default '{}';

alter table cases
  add column snoozed_until timestamptz,
  drop constraint cases_state_check,
  drop constraint cases_check,
  drop constraint cases_check1,
  add constraint cases_state check (state in ('WAITING', 'CLAIMED', 'SNOOZED', 'CLOSED')),
  add constraint cases_holder check ((state in ('CLAIMED', 'SNOOZED')) = (holder is not null)),
  add constraint cases_lease check ((state = 'CLAIMED') = (lease_until is not null)),
  add constraint cases_snooze check ((state = 'SNOOZED') = (snoozed_until is not null));

create index cases_snoozed on cases (snoozed_until) where state = 'SNOOZED';
drop index cases_held;
create index cases_of_holder on cases (holder, due_at, id) where holder is not null;
create index cases_by_queue on cases (queue, due_at, id);
create index cases_open_by_priority on cases (priority, due_at, id) where state <> 'CLOSED';
create index cases_by_opening on cases (opened_at, id);
create index message_words on message using gin (to_tsvector('simple', body));

-- What supervisors set for an agent; no row: all queues, the usual number.
create table desk (
  agent  text primary key,
  queues text[] not null, -- empty: all
  most   int check (most > 0),
  changed_by text not null,
  changed_at timestamptz not null
);

create table case_decline (
  case_id bigint not null references cases,
  agent   text not null,
  primary key (case_id, agent)
);

create sequence case_note_seq;

create table case_note (
  id      bigint primary key,
  case_id bigint not null references cases,
  author  text not null,
  body    text not null,
  at      timestamptz not null
);

create index case_note_by_case on case_note (case_id, id);

create table idempotent_answer (
  username text not null,
  key      text not null,
  call     text not null, -- a hash of method, path and body
  status   int not null,
  headers  jsonb not null,
  body     text,
  at       timestamptz not null,
  primary key (username, key)
);

create index idempotent_answer_by_time on idempotent_answer (at);
