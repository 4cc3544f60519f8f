alter table delivery add column channel text not null default 'PUBLIC' check (channel in ('PUBLIC', 'DM')), add column author_id text;
update delivery d set author_id = c.author_id from conversation c where c.id = d.conversation_id;
alter table delivery alter column author_id set not null;
