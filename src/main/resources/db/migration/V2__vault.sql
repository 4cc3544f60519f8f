create sequence vault_entry_seq;

create table vault_entry (
  id         bigint primary key,
  subject    text not null,
  kind       text not null,
  sealed     bytea not null,
  sealed_at  timestamptz not null,
  expires_at timestamptz
);

create index vault_entry_by_subject on vault_entry (subject);
