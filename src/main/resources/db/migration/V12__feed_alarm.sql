-- Feeds that are older than their intents allow; kept, so that a restart does not tell it again.
create table feed_alarm (
  feed  text primary key,
  since timestamptz not null
);
