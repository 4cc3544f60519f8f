-- "key" is the canonical form that is looked up, "name" the key as operations wrote it.
create table fact (
  feed       text not null,
  key        text not null,
  name       text not null,
  fields     jsonb not null,
  as_of      timestamptz not null,
  expires_at timestamptz not null,
  version    bigint not null,
  updated_by text not null,
  updated_at timestamptz not null,
  primary key (feed, key)
);
