-- Whose a vApp is, and how much of it single members of the organization reach. A statement sees the rows that everybody may see, and
-- of the hidden ones those of the member that its transaction named in sealport.member ('*': of all). See docs/adr/0008.

create table access_grant (
  tenant_id uuid not null references tenant,
  -- A vApp's or a catalog's.
  object_id uuid not null,
  member    text not null,
  level     text not null check (level in ('READ_ONLY', 'CHANGE', 'FULL_CONTROL')),
  primary key (object_id, member)
);
create index access_grant_by_tenant on access_grant (tenant_id);

alter table access_grant enable row level security;
alter table access_grant force row level security;
create policy own on access_grant
  using ((select sealport_provider()) or tenant_id = (select sealport_tenant()))
  with check ((select sealport_provider()) or tenant_id = (select sealport_tenant()));

alter table vapp
  add column everyone_access text not null default 'FULL_CONTROL'
    check (everyone_access in ('NONE', 'READ_ONLY', 'CHANGE', 'FULL_CONTROL')),
  add column hidden boolean not null generated always as (everyone_access = 'NONE') stored;
-- Those of its vApp, and of what the task is about: a row that everybody may see costs one look at a boolean.
alter table vm add column hidden boolean not null default false;
alter table task add column hidden boolean not null default false;

-- '': nobody has been named, and nothing hidden is seen.
create function sealport_member() returns text language sql stable as $$
  select coalesce(current_setting('sealport.member', true), '')
$$;

create function sealport_sees_hidden() returns boolean language sql stable as $$
  select sealport_provider() or sealport_member() = '*'
$$;

-- PL/pgSQL, for the reason that V5 gives.
create function sealport_is_granted(object_id uuid) returns boolean language plpgsql stable as $$
begin
  return exists (select 1 from access_grant g where g.object_id = $1 and g.member = sealport_member());
end $$;

-- What the member reaches of something that everybody reaches so much of.
create function sealport_held(object_id uuid, owner text, everyone text) returns text language plpgsql stable as $$
declare
  own text;
begin
  if everyone = 'FULL_CONTROL' or sealport_sees_hidden() or owner = sealport_member() then
    return 'FULL_CONTROL';
  end if;
  select g.level into own from access_grant g where g.object_id = $1 and g.member = sealport_member();
  return case when 'FULL_CONTROL' = own then own
    when 'CHANGE' in (own, everyone) then 'CHANGE'
    when 'READ_ONLY' in (own, everyone) then 'READ_ONLY' else 'NONE' end;
end $$;

create function sealport_sees_vapp(vapp_id uuid) returns boolean language plpgsql stable as $$
begin
  return exists (select 1 from vapp a where a.id = $1);
end $$;

create function sealport_sees_target(target_id uuid) returns boolean language plpgsql stable as $$
begin
  return exists (select 1 from vapp a where a.id = $1) or exists (select 1 from vm v where v.id = $1);
end $$;

-- Restrictive: beside the policies of tenants. What a member writes may be hidden from it, as a VM that it moves to another's vApp.
create policy of_members on vapp as restrictive
  using (not hidden or (select sealport_sees_hidden()) or owner = (select sealport_member()) or sealport_is_granted(id))
  with check (true);
create policy of_members on vm as restrictive
  using (not hidden or (select sealport_sees_hidden()) or sealport_sees_vapp(vapp_id))
  with check (true);
create policy of_members on task as restrictive
  using (not hidden or (select sealport_sees_hidden()) or started_by = (select sealport_member()) or sealport_sees_target(target_id))
  with check (true);

create function sealport_tenant_of_grant() returns trigger language plpgsql as $$
begin
  select a.tenant_id into new.tenant_id from vapp a where a.id = new.object_id;
  return new;
end $$;
create trigger tenant_of_grant before insert on access_grant for each row execute function sealport_tenant_of_grant();

create function sealport_ends_grants() returns trigger language plpgsql as $$
begin
  delete from access_grant g where g.object_id = old.id;
  return old;
end $$;
create trigger ends_grants after delete on vapp for each row execute function sealport_ends_grants();

create function sealport_vm_is_hidden() returns trigger language plpgsql as $$
begin
  select a.hidden into new.hidden from vapp a where a.id = new.vapp_id;
  new.hidden := coalesce(new.hidden, true);
  return new;
end $$;
create trigger is_hidden before insert or update of vapp_id on vm for each row execute function sealport_vm_is_hidden();

create function sealport_hides_vms() returns trigger language plpgsql as $$
begin
  update vm set hidden = new.hidden where vapp_id = new.id and hidden <> new.hidden;
  update task set hidden = new.hidden where target_id = new.id and hidden <> new.hidden;
  return null;
end $$;
create trigger hides_vms after update on vapp for each row when (old.hidden <> new.hidden) execute function sealport_hides_vms();

-- A task may be stored before what it makes.
create function sealport_hides_tasks() returns trigger language plpgsql as $$
begin
  update task set hidden = new.hidden where target_id = new.id and hidden <> new.hidden;
  return null;
end $$;
create trigger hides_tasks after insert on vm for each row when (new.hidden) execute function sealport_hides_tasks();
create trigger shows_tasks after update on vm for each row when (old.hidden <> new.hidden) execute function sealport_hides_tasks();

create function sealport_task_is_hidden() returns trigger language plpgsql as $$
begin
  new.hidden := exists (select 1 from vapp a where a.id = new.target_id and a.hidden)
    or exists (select 1 from vm v where v.id = new.target_id and v.hidden);
  return new;
end $$;
create trigger is_hidden before insert on task for each row execute function sealport_task_is_hidden();

-- The page indexes carry what the policies look at, too: see docs/adr/0003.
drop index vapp_by_name, vapp_by_created;
create index vapp_by_name on vapp (tenant_id, name_key, id) include (standalone, hidden, owner);
create index vapp_by_created on vapp (tenant_id, created_at, id) include (standalone, name_key, hidden, owner);
drop index vm_by_name, vm_by_created, vm_by_power, vm_by_guest, vm_by_cpus, vm_by_memory, vm_by_tpm, vm_by_vapp, vm_by_vdc;
create index vm_by_name on vm (tenant_id, name_key, id) include (power_state, tpm_id, vdc_id, vapp_id, hidden);
create index vm_by_created on vm (tenant_id, created_at, id) include (name_key, power_state, tpm_id, vdc_id, vapp_id, hidden);
create index vm_by_power on vm (tenant_id, power_state, id) include (name_key, tpm_id, vdc_id, vapp_id, hidden);
create index vm_by_guest on vm (tenant_id, guest_id, id) include (name_key, power_state, tpm_id, vdc_id, vapp_id, hidden);
create index vm_by_cpus on vm (tenant_id, cpus, id) include (name_key, power_state, tpm_id, vdc_id, vapp_id, hidden);
create index vm_by_memory on vm (tenant_id, memory_mb, id) include (name_key, power_state, tpm_id, vdc_id, vapp_id, hidden);
create index vm_by_tpm on vm (tenant_id, (tpm_id is not null), id) include (name_key, power_state, tpm_id, vdc_id, vapp_id, hidden);
create index vm_by_vapp on vm (vapp_id, id) include (name_key, power_state, tpm_id, vdc_id, hidden);
create index vm_by_vdc on vm (vdc_id, id) include (name_key, power_state, tpm_id, vapp_id, hidden);
