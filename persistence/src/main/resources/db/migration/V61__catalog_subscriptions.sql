-- A catalog that is filled from one which another site publishes.
create table catalog_subscription (
  catalog_id      uuid        primary key,
  version         bigint      not null,
  tenant_id       uuid        not null references tenant,
  vdc_id          uuid        not null,
  url             text        not null,
  sealed_password text        not null,
  thumbprint      text,
  every_minutes   integer,
  sync_task       uuid,
  synced_at       timestamptz,
  failed_task     uuid,
  foreign key (tenant_id, catalog_id) references catalog (tenant_id, id) on delete cascade,
  foreign key (tenant_id, vdc_id) references vdc (tenant_id, id) on delete cascade
);
create index catalog_subscription_by_tenant on catalog_subscription (tenant_id);
create index catalog_subscription_by_time on catalog_subscription (synced_at) where every_minutes is not null;

-- What of the other catalog is here already, and in which revision.
create table catalog_subscription_item (
  catalog_id  uuid not null references catalog_subscription on delete cascade,
  tenant_id   uuid not null references tenant,
  remote_id   text not null,
  revision    text not null,
  template_id uuid not null,
  primary key (catalog_id, remote_id)
);
create index catalog_subscription_item_by_tenant on catalog_subscription_item (tenant_id);

do $$
declare
  name text;
  own constant text := '((select sealport_provider()) or tenant_id = (select sealport_tenant()))';
begin
  foreach name in array array['catalog_subscription', 'catalog_subscription_item'] loop
    execute format('alter table %I enable row level security', name);
    execute format('alter table %I force row level security', name);
    execute format('create policy own on %I using %s with check %s', name, own, own);
  end loop;
end $$;
