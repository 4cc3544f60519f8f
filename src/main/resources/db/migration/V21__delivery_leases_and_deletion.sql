alter table delivery
  add column leases         int not null default 0, -- taken up in a row without an end
  add column deleted_at     timestamptz,
  add column deleted_by     text,
  add column deleted_reason text,
  add constraint delivery_deletion_whole
    check ((deleted_at is null) = (deleted_by is null) and (deleted_at is null) = (deleted_reason is null));

alter table message add column deleted_at timestamptz; -- a post of the brand that was taken off X
