-- How each VM of a task fares.
create table task_vm (
  task_id     uuid    not null references task on delete cascade,
  tenant_id   uuid    not null references tenant,
  index       integer not null,
  vm_id       uuid    not null,
  name        text    not null,
  state       text    not null,
  outcome     text    not null,
  copied_from text,
  place       text,
  problem     text,
  details     jsonb   not null,
  primary key (task_id, index)
);
alter table task_vm enable row level security;
alter table task_vm force row level security;
create policy own on task_vm
  using ((select sealport_provider()) or tenant_id = (select sealport_tenant()))
  with check ((select sealport_provider()) or tenant_id = (select sealport_tenant()));
