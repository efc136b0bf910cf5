-- References between a tenant's rows carry the tenant: a VM in another tenant's vApp cannot be stored.
-- Names of unique constraints tell the problem code: a violation of vm_name_taken is VM_NAME_TAKEN.
-- name_key is what lists sort and filter by: lower case in byte order, so that the order is the same
-- on every machine and an index can serve it.

create table tenant (
  id           uuid    primary key,
  version      bigint  not null,
  name         text    not null,
  display_name text    not null,
  provider     boolean not null,
  constraint tenant_name_taken unique (name)
);

create table vcenter (
  id              uuid   primary key,
  version         bigint not null,
  name            text   not null,
  kind            text   not null,
  vcenter_version text   not null,
  tpms_seal       boolean not null,
  synced_at       timestamptz,
  constraint vcenter_name_taken unique (name)
);

create table vcenter_key_provider (
  vcenter_id       uuid    not null references vcenter on delete cascade,
  name             text    not null,
  type             text    not null,
  default_provider boolean not null,
  health           text    not null,
  backed_up        boolean not null,
  key_identity     text    not null,
  primary key (vcenter_id, name)
);

create table vcenter_datastore (
  vcenter_id uuid not null references vcenter on delete cascade,
  name       text not null,
  identity   text not null,
  primary key (vcenter_id, name)
);

create table vdc (
  id                uuid    primary key,
  version           bigint  not null,
  tenant_id         uuid    not null references tenant,
  vcenter_id        uuid    not null references vcenter,
  name              text    not null,
  datastore         text    not null,
  fast_provisioning boolean not null,
  constraint vdc_name_taken unique (tenant_id, name),
  unique (tenant_id, id)
);
create index vdc_by_vcenter on vdc (vcenter_id);

create table vapp (
  id         uuid        primary key,
  version    bigint      not null,
  tenant_id  uuid        not null references tenant,
  vdc_id     uuid        not null,
  name       text        not null,
  name_key   text        collate "C" not null generated always as (lower(name)) stored,
  standalone boolean     not null,
  busy_task  uuid,
  owner      text        not null,
  created_at timestamptz not null,
  unique (tenant_id, id),
  foreign key (tenant_id, vdc_id) references vdc (tenant_id, id)
);
create unique index vapp_name_taken on vapp (vdc_id, name) where not standalone;
-- A standalone VM has no vApp of its own to be unique in: the hidden one carries its name.
create unique index vm_name_taken_in_vdc on vapp (vdc_id, name) where standalone;
create index vapp_by_name on vapp (tenant_id, name_key, id) include (standalone);
create index vapp_by_created on vapp (tenant_id, created_at, id) include (standalone, name_key);
create index vapp_by_busy_task on vapp (busy_task) where busy_task is not null;

-- The row stays when the TPM is gone: lineages outlive holders, so the holder is no reference.
create table tpm (
  id               uuid        primary key,
  version          bigint      not null,
  tenant_id        uuid        not null references tenant,
  holder_kind      text        not null,
  holder_id        uuid        not null,
  holder_name      text        not null,
  origin           text        not null,
  copied_from      uuid        references tpm deferrable initially deferred,
  state_generation integer     not null,
  created_at       timestamptz not null,
  destroyed_at     timestamptz,
  constraint a_copy_has_a_source check ((origin = 'COPIED') = (copied_from is not null))
);
create index tpm_by_holder on tpm (holder_id);
create index tpm_by_source on tpm (copied_from) where copied_from is not null;
create index tpm_by_tenant on tpm (tenant_id);

create table tpm_endorsement_key (
  tpm_id      uuid not null references tpm on delete cascade,
  algorithm   text not null,
  fingerprint text not null,
  primary key (tpm_id, fingerprint)
);
-- Which TPMs share an identity?
create index tpm_endorsement_key_by_fingerprint on tpm_endorsement_key (fingerprint);

create table vm (
  id               uuid        primary key,
  version          bigint      not null,
  tenant_id        uuid        not null references tenant,
  vapp_id          uuid        not null,
  vdc_id           uuid        not null,
  vcenter_id       uuid        not null references vcenter,
  name             text        not null,
  name_key         text        collate "C" not null generated always as (lower(name)) stored,
  guest_id         text        not null,
  firmware         text        not null,
  hardware_version integer     not null,
  cpus             integer     not null,
  memory_mb        integer     not null,
  disk_mb          bigint      not null,
  power_state      text        not null,
  mo_ref           text,
  datastore        text,
  snapshots        boolean     not null,
  tpm_id           uuid        references tpm deferrable initially deferred,
  tpm_generation   integer     not null,
  key_provider     text,
  busy_task        uuid,
  owner            text        not null,
  created_at       timestamptz not null,
  constraint vm_name_taken unique (vapp_id, name),
  foreign key (tenant_id, vapp_id) references vapp (tenant_id, id),
  foreign key (tenant_id, vdc_id) references vdc (tenant_id, id)
);
-- Each index of a sort order carries what lists filter by, so that a page is found without touching
-- rows that are not on it. Row-level security forbids an index on a part of the name: see
-- docs/adr/0003-row-level-security.md.
create index vm_by_name on vm (tenant_id, name_key, id) include (power_state, tpm_id, vdc_id, vapp_id);
create index vm_by_created on vm (tenant_id, created_at, id) include (name_key, power_state, tpm_id, vdc_id, vapp_id);
create index vm_by_power on vm (tenant_id, power_state, id) include (name_key, tpm_id, vdc_id, vapp_id);
create index vm_by_guest on vm (tenant_id, guest_id, id) include (name_key, power_state, tpm_id, vdc_id, vapp_id);
create index vm_by_cpus on vm (tenant_id, cpus, id) include (name_key, power_state, tpm_id, vdc_id, vapp_id);
create index vm_by_memory on vm (tenant_id, memory_mb, id) include (name_key, power_state, tpm_id, vdc_id, vapp_id);
create index vm_by_tpm on vm (tenant_id, (tpm_id is not null), id) include (name_key, power_state, tpm_id, vdc_id, vapp_id);
create index vm_by_vapp on vm (vapp_id, id) include (name_key, power_state, tpm_id, vdc_id);
create index vm_by_vdc on vm (vdc_id, id) include (name_key, power_state, tpm_id, vapp_id);
create index vm_by_key_provider on vm (vcenter_id, key_provider);
create index vm_by_busy_task on vm (busy_task) where busy_task is not null;
create index vm_by_tpm_id on vm (tpm_id) where tpm_id is not null;
