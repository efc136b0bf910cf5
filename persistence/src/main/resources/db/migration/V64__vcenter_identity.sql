-- The vCenter's own id: another one that answers at its address is refused. Null until the next time it is read.
alter table vcenter add column identity text;
