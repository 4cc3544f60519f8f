create table app_user (
  username      text primary key,
  password_hash text not null,
  roles         text not null,
  demo          boolean not null default false,
  disabled      boolean not null default false,
  created_at    timestamptz not null
);
