-- What an organization allows about copies of TPMs; no row: whatever the caller asks for.
create table tpm_policy (
  tenant_id uuid primary key references tenant,
  version   bigint not null,
  copies    text   not null
);
alter table tpm_policy enable row level security;
alter table tpm_policy force row level security;
create policy own on tpm_policy
  using ((select sealport_provider()) or tenant_id = (select sealport_tenant()))
  with check ((select sealport_provider()) or tenant_id = (select sealport_tenant()));

-- Set on every TPM of the organization that shares the identity.
alter table tpm add column never_copy boolean not null default false;
