-- Which template's VM a VM was made of, and what its disks became since: while it never ran it can be made again.
-- A template that goes, or holds other VMs, leaves this; VMs of before have none.
create table vm_origin (
  vm_id          uuid     primary key references vm on delete cascade,
  version        bigint   not null,
  tenant_id      uuid     not null references tenant,
  template_id    uuid     not null,
  template_vm_id uuid     not null,
  template_name  text     not null,
  operation      text     not null,
  grown_mb       bigint   not null default 0 check (grown_mb >= 0),
  added_mb       bigint[] not null default '{}'
);

alter table vm_origin enable row level security;
alter table vm_origin force row level security;
create policy own on vm_origin
  using ((select sealport_provider()) or tenant_id = (select sealport_tenant()))
  with check ((select sealport_provider()) or tenant_id = (select sealport_tenant()));
