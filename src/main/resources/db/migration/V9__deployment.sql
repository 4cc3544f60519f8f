create table deployment (
  one    boolean primary key default true check (one), -- a single row: what this database belongs to
  target text not null check (target in ('sandbox', 'live')),
  since  timestamptz not null
);
