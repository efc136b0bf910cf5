-- What the newest snapshot would bring back; null when it was taken outside, or before this was kept.
alter table vm add column snapshot_cpus      integer;
alter table vm add column snapshot_memory_mb integer;
alter table vm add column snapshot_disk_mb   bigint;
