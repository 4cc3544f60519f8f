create sequence case_seq start 1001;

-- Handed-off work for one author: at most one open case each.
create table cases (
  id                bigint primary key,
  version           bigint not null,
  account           text not null,
  author_id         text not null,
  author_username   text not null,
  queue             text not null,
  priority          int not null check (priority between 1 and 3),
  state             text not null check (state in ('WAITING', 'CLAIMED', 'CLOSED')),
  holder            text check ((state = 'CLAIMED') = (holder is not null)),
  lease_until       timestamptz check ((state = 'CLAIMED') = (lease_until is not null)),
  epoch             bigint not null,
  reasons           text not null,
  briefing          jsonb not null,
  last_mention_id   text not null,
  opened_at         timestamptz not null,
  waiting_since     timestamptz not null,
  due_at            timestamptz not null,
  first_response_at timestamptz,
  closed_at         timestamptz,
  disposition       text
);

create unique index cases_one_open_for_an_author on cases (account, author_id) where state <> 'CLOSED';
create index cases_next on cases (queue, priority, due_at, id) where state = 'WAITING';
create index cases_by_due on cases (due_at, id);
create index cases_open_by_due on cases (due_at, id) where state <> 'CLOSED';
create index cases_held on cases (holder, due_at, id) where state = 'CLAIMED';
create index cases_leases on cases (lease_until) where state = 'CLAIMED';
create index cases_closed_for_an_author on cases (account, author_id, closed_at) where state = 'CLOSED';
create index cases_answered on cases (priority, first_response_at) where first_response_at is not null;
