-- A catalog is shared read-only with every organization (catalog.shared), or with some.
create table catalog_share (
  catalog_id   uuid not null,
  tenant_id    uuid not null references tenant,
  recipient_id uuid not null references tenant,
  primary key (catalog_id, recipient_id),
  foreign key (tenant_id, catalog_id) references catalog (tenant_id, id) on delete cascade
);
create index catalog_share_by_recipient on catalog_share (recipient_id);
create index catalog_share_by_tenant on catalog_share (tenant_id);

alter table catalog_share enable row level security;
alter table catalog_share force row level security;
create policy own on catalog_share
  using ((select sealport_provider()) or tenant_id = (select sealport_tenant()))
  with check ((select sealport_provider()) or tenant_id = (select sealport_tenant()));
create policy by_recipient on catalog_share for select using (recipient_id = (select sealport_tenant()));

-- Runs as its caller, who sees of other organizations' shares only its own.
create function sealport_shared_with_caller(catalog_id uuid) returns boolean language plpgsql stable as $$
begin
  return exists (select 1 from catalog_share s where s.catalog_id = $1 and s.recipient_id = sealport_tenant());
end $$;

-- The name decides the order: see V5.
alter policy shared on catalog rename to by_share;
alter policy by_share on catalog using ((select sealport_tenant()) is not null and (shared or sealport_shared_with_caller(id)));

create or replace function sealport_sees_shared_catalog(catalog_id uuid) returns boolean language plpgsql stable as $$
begin
  return exists (select 1 from catalog c where c.id = $1 and (c.shared or sealport_shared_with_caller(c.id)));
end $$;

-- An organization sees itself, those whose catalogs are shared with it, and those with which it shares.
alter policy readable on tenant
  using (id = (select sealport_tenant())
         or exists (select 1 from catalog c where c.tenant_id = tenant.id and c.shared)
         or exists (select 1 from catalog_share s where s.tenant_id = tenant.id or s.recipient_id = tenant.id));

-- Published to subscribers at other sites: since when, and the password that they show.
alter table catalog
  add column published_at    timestamptz,
  add column sealed_password text,
  add constraint a_published_catalog_has_a_password check ((published_at is null) = (sealed_password is null));
