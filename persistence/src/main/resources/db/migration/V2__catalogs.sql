create table catalog (
  id          uuid        primary key,
  version     bigint      not null,
  tenant_id   uuid        not null references tenant,
  name        text        not null,
  description text        not null,
  shared      boolean     not null,
  created_at  timestamptz not null,
  constraint catalog_name_taken unique (tenant_id, name),
  unique (tenant_id, id)
);
create index catalog_shared on catalog (id) where shared;

create table template (
  id           uuid        primary key,
  version      bigint      not null,
  tenant_id    uuid        not null references tenant,
  catalog_id   uuid        not null,
  vcenter_id   uuid        not null references vcenter,
  name         text        not null,
  name_key     text        collate "C" not null generated always as (lower(name)) stored,
  provenance   text        not null,
  provisioning text        not null,
  state        text        not null,
  busy_task    uuid,
  created_at   timestamptz not null,
  constraint template_name_taken unique (catalog_id, name),
  unique (tenant_id, id),
  foreign key (tenant_id, catalog_id) references catalog (tenant_id, id)
);
create index template_by_name on template (name_key, id);
create index template_by_vcenter on template (vcenter_id);
create index template_by_busy_task on template (busy_task) where busy_task is not null;

create table template_vm (
  id               uuid    primary key,
  tenant_id        uuid    not null references tenant,
  template_id      uuid    not null,
  name             text    not null,
  mo_ref           text    not null,
  datastore        text    not null,
  guest_id         text    not null,
  firmware         text    not null,
  hardware_version integer not null,
  cpus             integer not null,
  memory_mb        integer not null,
  disk_mb          bigint  not null,
  tpm_id           uuid    references tpm deferrable initially deferred,
  key_provider     text,
  foreign key (tenant_id, template_id) references template (tenant_id, id) on delete cascade
);
create index template_vm_by_template on template_vm (template_id);
create index template_vm_by_tpm_id on template_vm (tpm_id) where tpm_id is not null;

create table upload (
  id         uuid        primary key,
  version    bigint      not null,
  tenant_id  uuid        not null references tenant,
  catalog_id uuid        not null,
  vdc_id     uuid        not null,
  name       text        not null,
  kind       text        not null,
  closed     boolean     not null,
  owner      text        not null,
  created_at timestamptz not null,
  foreign key (tenant_id, catalog_id) references catalog (tenant_id, id) on delete cascade,
  foreign key (tenant_id, vdc_id) references vdc (tenant_id, id) on delete cascade
);
create index upload_by_tenant on upload (tenant_id, created_at);
create index upload_by_catalog on upload (catalog_id);
