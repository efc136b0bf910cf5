-- What vCenters told of their VMs when they were last read, managed ones or not; made anew by each sync.
-- Of the provider: no tenant's statement reads it.
create table vcenter_vm (
  id               bigint  primary key generated always as identity,
  vcenter_id       uuid    not null references vcenter on delete cascade,
  mo_ref           text    not null,
  name             text    not null,
  name_key         text    collate "C" not null generated always as (lower(name)) stored,
  guest_id         text    not null,
  firmware         text    not null,
  hardware_version integer not null,
  cpus             integer not null,
  memory_mb        integer not null,
  disk_mb          bigint  not null,
  power_state      text    not null,
  datastore        text    not null,
  key_provider     text,
  tpm              boolean not null,
  snapshots        boolean not null,
  unique (vcenter_id, mo_ref)
);
create index vcenter_vm_by_name on vcenter_vm (vcenter_id, name_key, id);

-- A VM that is being imported; its row is gone with the task, whatever becomes of it.
create table vm_import (
  vcenter_id uuid not null references vcenter,
  mo_ref     text not null,
  task_id    uuid not null,
  primary key (vcenter_id, mo_ref)
);
create index vm_import_by_task on vm_import (task_id);

-- Whose is this VM of a vCenter?
create index vm_by_mo_ref on vm (mo_ref) where mo_ref is not null;
create index template_vm_by_mo_ref on template_vm (mo_ref);

do $$
declare
  name text;
begin
  foreach name in array array['vcenter_vm', 'vm_import'] loop
    execute format('alter table %I enable row level security', name);
    execute format('alter table %I force row level security', name);
    execute format('create policy own on %I using ((select sealport_provider())) with check ((select sealport_provider()))', name);
  end loop;
end $$;
