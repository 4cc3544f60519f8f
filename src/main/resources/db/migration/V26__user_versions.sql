alter table app_user
  add column version bigint not null default 1,
  add column password_changed_at timestamptz;

update app_user set password_changed_at = created_at;

alter table app_user alter column password_changed_at set not null;
