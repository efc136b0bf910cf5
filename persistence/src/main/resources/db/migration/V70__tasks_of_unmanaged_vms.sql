-- What a running task makes is no one's yet, and no unmanaged VM either: each VM notes the task that made or changed it.
alter table vcenter_vm add column tasks uuid[] not null default '{}';
