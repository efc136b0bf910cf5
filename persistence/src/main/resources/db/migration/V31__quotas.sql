-- What a virtual data center may hold; null: unlimited.
alter table vdc add column quota_vms       bigint;
alter table vdc add column quota_cpus      bigint;
alter table vdc add column quota_memory_mb bigint;
alter table vdc add column quota_disk_mb   bigint;
alter table vdc add column quota_tpm_vms   bigint;

-- What a VM will hold in a VDC once the task at work on it ends: counted from the moment the task is
-- accepted, and gone with the task, whatever becomes of it.
create table vm_reservation (
  vm_id     uuid    not null references vm on delete cascade,
  vdc_id    uuid    not null,
  tenant_id uuid    not null,
  task_id   uuid    not null,
  cpus      integer not null,
  memory_mb integer not null,
  disk_mb   bigint  not null,
  tpm       boolean not null,
  primary key (vm_id, vdc_id),
  foreign key (tenant_id, vdc_id) references vdc (tenant_id, id)
);
create index vm_reservation_by_vdc on vm_reservation (vdc_id);
create index vm_reservation_by_task on vm_reservation (task_id);

alter table vm_reservation enable row level security;
alter table vm_reservation force row level security;
create policy own on vm_reservation
  using ((select sealport_provider()) or tenant_id = (select sealport_tenant()))
  with check ((select sealport_provider()) or tenant_id = (select sealport_tenant()));

-- What the VMs of a VDC use, without some of them. One that is still to be made counts as reserved; one
-- that is being changed counts with the more of what it has and what it will have.
create function vdc_usage(vdc uuid, without uuid[], out vms bigint, out cpus bigint, out memory_mb bigint,
    out disk_mb bigint, out tpm_vms bigint) language sql stable as $$
  select count(*), coalesce(sum(greatest(v.cpus, r.cpus)), 0), coalesce(sum(greatest(v.memory_mb, r.memory_mb)), 0),
    coalesce(sum(greatest(v.disk_mb, r.disk_mb)), 0), count(*) filter (where v.tpm_id is not null or r.tpm)
  from (select * from vm where vm.vdc_id = $1 and vm.mo_ref is not null) v
  full join (select * from vm_reservation where vm_reservation.vdc_id = $1) r on r.vm_id = v.id
  where coalesce(v.id, r.vm_id) <> all ($2)
$$;
