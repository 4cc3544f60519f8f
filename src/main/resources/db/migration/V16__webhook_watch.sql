-- Until when X's webhook was seen working, and the span whose events are still to be asked for again.
create table webhook_watch (
  account     text primary key,
  working_at  timestamptz,
  replay_from timestamptz,
  replay_to   timestamptz
);
