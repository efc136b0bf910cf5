-- The disks of a VM each for itself: KEY BUS NUMBER UNIT MEBIBYTES, ...; disk_mb stays their sum.
-- Null: what was stored before they were told apart; it is taken for one disk.
alter table vm add column disks text;
alter table template_vm add column disks text;
