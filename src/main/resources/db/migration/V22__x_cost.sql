-- What calls to X cost by its price list, by UTC day and price.
create table x_cost (
  day    date not null,
  rule   text not null,
  count  bigint not null,
  micros bigint not null, -- millionths of a US dollar, as the price was when it was counted
  primary key (day, rule)
);
