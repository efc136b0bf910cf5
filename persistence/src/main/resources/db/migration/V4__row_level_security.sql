-- The second lock behind "tenant first": a statement sees the rows of the tenant that its transaction
-- named in sealport.tenant, or all for 'provider'. A transaction that names none sees nothing. FORCE,
-- because the application's role owns the tables. Sub-selects make PostgreSQL evaluate the setting
-- once per statement instead of once per row.

create function sealport_tenant() returns uuid language sql stable as $$
  select case when current_setting('sealport.tenant', true) not in ('', 'provider')
         then current_setting('sealport.tenant', true)::uuid end
$$;

create function sealport_provider() returns boolean language sql stable as $$
  select coalesce(current_setting('sealport.tenant', true) = 'provider', false)
$$;

do $$
declare
  name text;
  own constant text := '((select sealport_provider()) or tenant_id = (select sealport_tenant()))';
begin
  foreach name in array array['vdc', 'vapp', 'vm', 'tpm', 'catalog', 'template', 'template_vm', 'upload', 'task', 'task_step'] loop
    execute format('alter table %I enable row level security', name);
    execute format('alter table %I force row level security', name);
    execute format('create policy own on %I using %s with check %s', name, own, own);
  end loop;
end $$;

-- Shared catalogs: everybody reads them and what is in them, only their owner changes it.
create policy shared on catalog for select using (shared and (select sealport_tenant()) is not null);
create policy shared on template for select using (exists (select 1 from catalog c where c.id = catalog_id and c.shared));
create policy shared on template_vm for select using (exists (select 1 from template t where t.id = template_id));
create policy shared on tpm for select
  using (holder_kind = 'TEMPLATE_VM' and exists (select 1 from template_vm v where v.id = holder_id));

alter table tpm_endorsement_key enable row level security;
alter table tpm_endorsement_key force row level security;
create policy readable on tpm_endorsement_key for select using (exists (select 1 from tpm t where t.id = tpm_id));
create policy own on tpm_endorsement_key
  using ((select sealport_provider()) or exists (select 1 from tpm t where t.id = tpm_id and t.tenant_id = (select sealport_tenant())))
  with check ((select sealport_provider()) or exists (select 1 from tpm t where t.id = tpm_id and t.tenant_id = (select sealport_tenant())));

-- An organization sees itself and those whose catalogs are shared with it.
alter table tenant enable row level security;
alter table tenant force row level security;
create policy readable on tenant for select
  using (id = (select sealport_tenant()) or exists (select 1 from catalog c where c.tenant_id = tenant.id and c.shared));
create policy own on tenant using ((select sealport_provider())) with check ((select sealport_provider()));
