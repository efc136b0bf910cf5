-- What clients record about a VM or a vApp and get back as they wrote it: network cards, guest settings, metadata.
create table configuration (
  id        uuid   primary key,
  version   bigint not null,
  tenant_id uuid   not null references tenant,
  vapp_id   uuid,
  vm_id     uuid   references vm on delete cascade,
  name      text   not null,
  content   text   not null,
  foreign key (tenant_id, vapp_id) references vapp (tenant_id, id) on delete cascade,
  constraint of_one check ((vapp_id is null) <> (vm_id is null)),
  constraint content_is_short check (length(content) <= 1000000)
);
create unique index configuration_of_vm on configuration (vm_id, name) where vm_id is not null;
create unique index configuration_of_vapp on configuration (vapp_id, name) where vapp_id is not null;

alter table configuration enable row level security;
alter table configuration force row level security;
create policy own on configuration
  using ((select sealport_provider()) or tenant_id = (select sealport_tenant()))
  with check ((select sealport_provider()) or tenant_id = (select sealport_tenant()));
