-- How many calls a window of X's was last said to have, where that is not what X documents.
create table x_window (
  channel text not null check (channel in ('PUBLIC', 'DM')),
  span    text not null,
  most    int not null,
  primary key (channel, span)
);

-- What is wrong with the account at X and known; kept, so that a restart does not tell it again.
create table x_alarm (
  name  text primary key,
  since timestamptz not null
);

-- What counts for X's windows.
create index delivery_tried on delivery (first_tried_at) where state in ('SENDING', 'SENT', 'UNKNOWN');
