-- The same for catalogs, with what lies in them: see V90. It is about members of the catalog's own organization; whom it is shared with
-- sees it as before. Of catalogs that there are nobody knows who made them: they are their administrators'.
alter table catalog
  add column owner           text not null default '',
  add column everyone_access text not null default 'FULL_CONTROL'
    check (everyone_access in ('NONE', 'READ_ONLY', 'CHANGE', 'FULL_CONTROL')),
  add column hidden          boolean not null generated always as (everyone_access = 'NONE') stored;
alter table template add column hidden boolean not null default false;
alter table template_vm add column hidden boolean not null default false;
alter table media_image add column hidden boolean not null default false;

create function sealport_sees_catalog(catalog_id uuid) returns boolean language plpgsql stable as $$
begin
  return exists (select 1 from catalog c where c.id = $1);
end $$;

create or replace function sealport_sees_target(target_id uuid) returns boolean language plpgsql stable as $$
begin
  return exists (select 1 from vapp a where a.id = $1) or exists (select 1 from vm v where v.id = $1)
    or exists (select 1 from template t where t.id = $1) or exists (select 1 from catalog c where c.id = $1)
    or exists (select 1 from media_image m where m.id = $1);
end $$;

create policy of_members on catalog as restrictive
  using (not hidden or (select sealport_sees_hidden()) or tenant_id is distinct from (select sealport_tenant())
         or owner = (select sealport_member()) or sealport_is_granted(id))
  with check (true);
create policy of_members on template as restrictive
  using (not hidden or (select sealport_sees_hidden()) or tenant_id is distinct from (select sealport_tenant())
         or sealport_sees_catalog(catalog_id))
  with check (true);
create policy of_members on template_vm as restrictive
  using (not hidden or (select sealport_sees_hidden()) or tenant_id is distinct from (select sealport_tenant())
         or sealport_sees_template(template_id))
  with check (true);
create policy of_members on media_image as restrictive
  using (not hidden or (select sealport_sees_hidden()) or tenant_id is distinct from (select sealport_tenant())
         or sealport_sees_catalog(catalog_id))
  with check (true);
-- There are few at a time.
create policy of_members on upload as restrictive
  using (catalog_id is null or (select sealport_sees_hidden()) or sealport_sees_catalog(catalog_id))
  with check (true);

create or replace function sealport_tenant_of_grant() returns trigger language plpgsql as $$
begin
  new.tenant_id := coalesce(
    (select a.tenant_id from vapp a where a.id = new.object_id),
    (select c.tenant_id from catalog c where c.id = new.object_id));
  return new;
end $$;
create trigger ends_grants after delete on catalog for each row execute function sealport_ends_grants();

-- Of a template and of an image.
create function sealport_item_is_hidden() returns trigger language plpgsql as $$
begin
  select c.hidden into new.hidden from catalog c where c.id = new.catalog_id;
  new.hidden := coalesce(new.hidden, true);
  return new;
end $$;
create trigger is_hidden before insert or update of catalog_id on template for each row execute function sealport_item_is_hidden();
create trigger is_hidden before insert or update of catalog_id on media_image for each row execute function sealport_item_is_hidden();

create function sealport_template_vm_is_hidden() returns trigger language plpgsql as $$
begin
  select t.hidden into new.hidden from template t where t.id = new.template_id;
  new.hidden := coalesce(new.hidden, true);
  return new;
end $$;
create trigger is_hidden before insert or update of template_id on template_vm
  for each row execute function sealport_template_vm_is_hidden();

create function sealport_hides_items() returns trigger language plpgsql as $$
begin
  update template set hidden = new.hidden where catalog_id = new.id and hidden <> new.hidden;
  update media_image set hidden = new.hidden where catalog_id = new.id and hidden <> new.hidden;
  update task set hidden = new.hidden where target_id = new.id and hidden <> new.hidden;
  return null;
end $$;
create trigger hides_items after update on catalog for each row when (old.hidden <> new.hidden) execute function sealport_hides_items();

create function sealport_hides_template_vms() returns trigger language plpgsql as $$
begin
  update template_vm set hidden = new.hidden where template_id = new.id and hidden <> new.hidden;
  return null;
end $$;
create trigger hides_template_vms after update on template for each row when (old.hidden <> new.hidden)
  execute function sealport_hides_template_vms();
create trigger hides_tasks after insert on template for each row when (new.hidden) execute function sealport_hides_tasks();
create trigger shows_tasks after update on template for each row when (old.hidden <> new.hidden) execute function sealport_hides_tasks();

create or replace function sealport_task_is_hidden() returns trigger language plpgsql as $$
begin
  new.hidden := exists (select 1 from vapp a where a.id = new.target_id and a.hidden)
    or exists (select 1 from vm v where v.id = new.target_id and v.hidden)
    or exists (select 1 from template t where t.id = new.target_id and t.hidden)
    or exists (select 1 from catalog c where c.id = new.target_id and c.hidden);
  return new;
end $$;
