-- What clients record about other things than VMs and vApps: it goes with what it is about. A template and its item in the catalog
-- share an id and are two subjects.
alter table configuration
  add column kind        text,
  add column subject_id  uuid,
  add column catalog_id  uuid generated always as (case when kind = 'CATALOG' then subject_id end) stored references catalog on delete cascade,
  add column template_id uuid generated always as (case when kind in ('TEMPLATE', 'TEMPLATE_ITEM') then subject_id end) stored
    references template on delete cascade,
  add column template_vm_id uuid generated always as (case when kind = 'TEMPLATE_VM' then subject_id end) stored
    references template_vm on delete cascade,
  add column media_id    uuid generated always as (case when kind in ('MEDIA', 'MEDIA_ITEM') then subject_id end) stored
    references media_image on delete cascade,
  add column network_id  uuid generated always as (case when kind = 'NETWORK' then subject_id end) stored references network on delete cascade,
  add column vdc_id      uuid generated always as (case when kind = 'VDC' then subject_id end) stored references vdc on delete cascade,
  drop constraint of_one,
  add constraint of_one check (num_nonnulls(vapp_id, vm_id, subject_id) = 1),
  add constraint of_a_known_kind check ((kind is null) = (subject_id is null)
    and (kind is null or num_nonnulls(catalog_id, template_id, template_vm_id, media_id, network_id, vdc_id) = 1 or kind = 'ORGANIZATION' and subject_id = tenant_id));

create unique index configuration_of_subject on configuration (subject_id, kind, name) where subject_id is not null;
create index configuration_by_tenant_and_kind on configuration (tenant_id, kind) where kind is not null;
create index configuration_of_catalog on configuration (catalog_id) where catalog_id is not null;
create index configuration_of_template on configuration (template_id) where template_id is not null;
create index configuration_of_template_vm on configuration (template_vm_id) where template_vm_id is not null;
create index configuration_of_media on configuration (media_id) where media_id is not null;
create index configuration_of_network on configuration (network_id) where network_id is not null;
create index configuration_of_vdc on configuration (vdc_id) where vdc_id is not null;

-- Whoever sees a shared catalog sees what is recorded about it and its templates. The name decides the order: see V5.
create function sealport_sees_media(media_id uuid) returns boolean language plpgsql stable as $$
begin
  return exists (select 1 from media_image m where m.id = $1);
end $$;
create policy by_shared_catalog on configuration for select
  using (catalog_id is not null and sealport_sees_catalog(catalog_id) or template_id is not null and sealport_sees_template(template_id)
    or template_vm_id is not null and sealport_sees_template_vm(template_vm_id) or media_id is not null and sealport_sees_media(media_id));
