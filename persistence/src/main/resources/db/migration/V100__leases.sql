-- How long a vApp may run, and lie once it stopped, in seconds; 0 is for ever: what is there already has no end.
alter table vapp
  add column runtime_lease    integer not null default 0,
  add column storage_lease    integer not null default 0,
  add column running_since    timestamptz,
  add column resting_since    timestamptz default now(),
  add column lease_renewed_at timestamptz,
  add column lease_ended_at   timestamptz;

select set_config('sealport.tenant', 'provider', true);
update vapp set running_since = now(), resting_since = null
  where exists (select 1 from vm where vm.vapp_id = vapp.id and vm.power_state = 'ON');

create index vapp_by_runtime_lease on vapp (running_since) where running_since is not null and runtime_lease > 0;

-- Leases that clients recorded so far never ended anything, and do not begin to.
delete from configuration where name = 'LeaseSettingsSection';

-- Locks as an update of the row does, so that of two VMs which stop at once the second sees the first.
create function vapp_runs_or_rests(vapps uuid[]) returns void language plpgsql as $$
declare
  one uuid;
  runs boolean;
begin
  for one in select id from vapp where id = any (vapps) order by id for no key update loop
    select exists (select 1 from vm where vapp_id = one and power_state = 'ON') into runs;
    update vapp
      set running_since = case when runs then coalesce(running_since, now()) end,
          resting_since = case when runs then null else coalesce(resting_since, now()) end
      where id = one and (running_since is not null) <> runs;
  end loop;
end $$;

create function vm_runs_or_rests() returns trigger language plpgsql as $$
begin
  perform vapp_runs_or_rests(case tg_op
    when 'INSERT' then array[new.vapp_id]
    when 'DELETE' then array[old.vapp_id]
    else array[old.vapp_id, new.vapp_id] end);
  return null;
end $$;

create trigger vm_made_running after insert on vm for each row
  when (new.power_state = 'ON') execute function vm_runs_or_rests();
create trigger vm_power_changed after update on vm for each row
  when (old.power_state is distinct from new.power_state or old.vapp_id is distinct from new.vapp_id)
  execute function vm_runs_or_rests();
create trigger vm_gone_running after delete on vm for each row
  when (old.power_state = 'ON') execute function vm_runs_or_rests();

-- The longest leases of an organization, which are also those of its new vApps.
create table lease_policy (
  tenant_id     uuid    primary key references tenant,
  version       bigint  not null,
  runtime_lease integer not null,
  storage_lease integer not null,
  power_off     boolean not null
);

alter table lease_policy enable row level security;
alter table lease_policy force row level security;
create policy own on lease_policy
  using ((select sealport_provider()) or tenant_id = (select sealport_tenant()))
  with check ((select sealport_provider()) or tenant_id = (select sealport_tenant()));
