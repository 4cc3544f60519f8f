-- Which vault entry holds the newest OAuth 2.0 token of the brand's user; a single row.
create table x_token (
  one   boolean primary key default true check (one),
  entry bigint not null
);
