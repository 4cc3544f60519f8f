-- Reply texts of operations in the place of those in the intents' files. Version 1 is the file's text.
create table faq (
  intent     text primary key,
  texts      jsonb not null,
  version    bigint not null,
  updated_by text not null,
  updated_at timestamptz not null
);

create table faq_history (
  intent     text not null,
  version    bigint not null,
  change     text not null check (change in ('set', 'deleted')),
  texts      jsonb not null,
  changed_by text not null,
  at         timestamptz not null,
  primary key (intent, version)
);
