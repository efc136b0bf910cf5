-- Disks are told apart: what a VM has is compared with what its template's VM has, so that only the keys of those that
-- went have to be kept; another disk may have such a key since.
alter table vm_origin
  drop column grown_mb,
  drop column added_mb,
  add column gone_disks integer[] not null default '{}';
