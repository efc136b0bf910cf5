-- Images of discs in catalogs. Their bytes lie on the disk of the portal.
create table media_image (
  id          uuid        primary key,
  version     bigint      not null,
  tenant_id   uuid        not null references tenant,
  catalog_id  uuid        not null,
  name        text        not null,
  name_key    text        collate "C" not null generated always as (lower(name)) stored,
  description text        not null,
  image_type  text        not null,
  size        bigint      not null,
  complete    boolean     not null,
  owner       text        not null,
  created_at  timestamptz not null,
  constraint media_name_taken unique (catalog_id, name),
  foreign key (tenant_id, catalog_id) references catalog (tenant_id, id)
);
create index media_by_tenant on media_image (tenant_id, name_key, id);

alter table media_image enable row level security;
alter table media_image force row level security;
create policy own on media_image
  using ((select sealport_provider()) or tenant_id = (select sealport_tenant()))
  with check ((select sealport_provider()) or tenant_id = (select sealport_tenant()));
