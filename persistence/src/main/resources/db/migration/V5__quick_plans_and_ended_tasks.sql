-- A policy that reads another table brings that table's policies into the plan, and so on: a statement on a TPM's keys had more than
-- 400 sub-plans and took 30 ms to plan. A call of a PL/pgSQL function ends the chain. Each function runs as its caller, so what it
-- reads is under the same policies as before: who sees what has not changed.

create function sealport_sees_shared_catalog(catalog_id uuid) returns boolean language plpgsql stable as $$
begin
  return exists (select 1 from catalog c where c.id = $1 and c.shared);
end $$;

create function sealport_sees_template(template_id uuid) returns boolean language plpgsql stable as $$
begin
  return exists (select 1 from template t where t.id = $1);
end $$;

create function sealport_sees_template_vm(template_vm_id uuid) returns boolean language plpgsql stable as $$
begin
  return exists (select 1 from template_vm v where v.id = $1);
end $$;

create function sealport_sees_tpm(tpm_id uuid) returns boolean language plpgsql stable as $$
begin
  return exists (select 1 from tpm t where t.id = $1);
end $$;

-- The name decides the order: PostgreSQL tries the policies of a table from the last name to the first, so a row of one's own is let
-- in by "own" before a function is called for it.
alter policy shared on template rename to by_shared_catalog;
alter policy shared on template_vm rename to by_shared_catalog;
alter policy shared on tpm rename to by_shared_catalog;
alter policy readable on tpm_endorsement_key rename to by_shared_catalog;

alter policy by_shared_catalog on template using (sealport_sees_shared_catalog(catalog_id));
alter policy by_shared_catalog on template_vm using (sealport_sees_template(template_id));
alter policy by_shared_catalog on tpm using (holder_kind = 'TEMPLATE_VM' and sealport_sees_template_vm(holder_id));

-- A key carries its TPM's tenant, so that whose it is can be told without a look at the TPM.
select set_config('sealport.tenant', 'provider', true);
alter table tpm_endorsement_key add column tenant_id uuid references tenant;
update tpm_endorsement_key k set tenant_id = t.tenant_id from tpm t where t.id = k.tpm_id;
alter table tpm_endorsement_key alter column tenant_id set not null;

create function sealport_tenant_of_key() returns trigger language plpgsql as $$
begin
  select t.tenant_id into new.tenant_id from tpm t where t.id = new.tpm_id;
  return new;
end $$;
create trigger tenant_of_key before insert or update on tpm_endorsement_key for each row execute function sealport_tenant_of_key();

alter policy by_shared_catalog on tpm_endorsement_key using (sealport_sees_tpm(tpm_id));
alter policy own on tpm_endorsement_key
  using ((select sealport_provider()) or tenant_id = (select sealport_tenant()))
  with check ((select sealport_provider()) or tenant_id = (select sealport_tenant()));

-- Holders go by the name they have now; those that are gone by the last one known.
create function sealport_holder_name(holder_id uuid, last_known text) returns text language plpgsql stable as $$
begin
  return coalesce((select v.name from vm v where v.id = $1), (select v.name from template_vm v where v.id = $1), $2);
end $$;

-- Ended tasks are removed after a while, their journal with them.
create index task_by_ended on task (ended_at) where ended_at is not null;
