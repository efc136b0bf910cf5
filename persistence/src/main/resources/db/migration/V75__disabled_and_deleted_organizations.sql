-- A disabled organization is read, not changed; in a disabled VDC nothing is made or started.
alter table tenant add column enabled boolean not null default true;
alter table vdc add column enabled boolean not null default true;

-- A deleted organization stays for its audit, its ended tasks and the lineage of its TPMs; its name is free again.
alter table tenant add column deleted_at timestamptz;
alter table tenant drop constraint tenant_name_taken;
create unique index tenant_name_taken on tenant (name) where deleted_at is null;
