-- Networks that a tenant describes for the VMs of a VDC; nothing in a vCenter follows from them.
create table network (
  id         uuid        primary key,
  version    bigint      not null,
  tenant_id  uuid        not null references tenant,
  vdc_id     uuid        not null,
  name       text        not null,
  content    text        not null,
  created_at timestamptz not null,
  foreign key (tenant_id, vdc_id) references vdc (tenant_id, id) on delete cascade,
  constraint network_name_taken unique (vdc_id, name),
  constraint content_is_short check (length(content) <= 1000000)
);
create index network_by_tenant on network (tenant_id);

alter table network enable row level security;
alter table network force row level security;
create policy own on network
  using ((select sealport_provider()) or tenant_id = (select sealport_tenant()))
  with check ((select sealport_provider()) or tenant_id = (select sealport_tenant()));

-- Whether a VM ever ran: until then what its TPM is to be can still be said. Of VMs that are there already nobody knows.
alter table vm add column started boolean not null default true;
