-- What a vCenter says otherwise than we know; made anew by each sync.
create table drift (
  tenant_id uuid        not null references tenant,
  vm_id     uuid        not null references vm on delete cascade,
  kind      text        not null,
  expected  text        not null,
  found     text        not null,
  since     timestamptz not null default now(),
  primary key (vm_id, kind)
);
create index drift_by_tenant on drift (tenant_id);

alter table drift enable row level security;
alter table drift force row level security;
create policy own on drift
  using ((select sealport_provider()) or tenant_id = (select sealport_tenant()))
  with check ((select sealport_provider()) or tenant_id = (select sealport_tenant()));
