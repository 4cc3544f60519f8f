-- What a row can be found by where its key is not named: field=value, lower case, words joined by hyphens.
alter table fact add column found_by text[] not null default '{}';
create index fact_found_by on fact using gin (found_by);
