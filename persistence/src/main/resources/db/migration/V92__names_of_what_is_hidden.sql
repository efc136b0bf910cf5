-- A TPM, and a VM's line in a task, are as hidden as their VM was last: who does not see it is told neither its name nor its id, but
-- goes on to be told that something else shares an identity.
alter table tpm add column hidden boolean not null default false;
alter table task_vm add column hidden boolean not null default false;
create index task_vm_by_vm on task_vm (vm_id);

create function sealport_shows_holder(hidden boolean, holder_id uuid) returns boolean language plpgsql stable as $$
begin
  return not hidden or sealport_sees_hidden() or exists (select 1 from vm v where v.id = $2)
    or exists (select 1 from template_vm v where v.id = $2);
end $$;

create function sealport_sees_vm(vm_id uuid) returns boolean language plpgsql stable as $$
begin
  return exists (select 1 from vm v where v.id = $1);
end $$;

create policy of_members on task_vm as restrictive
  using (not hidden or (select sealport_sees_hidden()) or sealport_sees_vm(vm_id))
  with check (true);

create function sealport_tpm_is_hidden() returns trigger language plpgsql as $$
begin
  new.hidden := exists (select 1 from vm v where v.id = new.holder_id and v.hidden)
    or exists (select 1 from template_vm v where v.id = new.holder_id and v.hidden);
  return new;
end $$;
create trigger is_hidden before insert or update of holder_id on tpm for each row execute function sealport_tpm_is_hidden();

create function sealport_task_vm_is_hidden() returns trigger language plpgsql as $$
begin
  new.hidden := exists (select 1 from vm v where v.id = new.vm_id and v.hidden);
  return new;
end $$;
create trigger is_hidden before insert on task_vm for each row execute function sealport_task_vm_is_hidden();

create or replace function sealport_hides_tasks() returns trigger language plpgsql as $$
begin
  update task set hidden = new.hidden where target_id = new.id and hidden <> new.hidden;
  update task_vm set hidden = new.hidden where vm_id = new.id and hidden <> new.hidden;
  update tpm set hidden = new.hidden where holder_id = new.id and hidden <> new.hidden;
  return null;
end $$;
create trigger hides_tpms after insert on template_vm for each row when (new.hidden) execute function sealport_hides_tasks();
create trigger shows_tpms after update on template_vm for each row when (old.hidden <> new.hidden) execute function sealport_hides_tasks();
