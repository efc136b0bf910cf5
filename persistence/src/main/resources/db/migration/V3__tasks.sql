create table task (
  id            uuid        primary key,
  tenant_id     uuid        not null references tenant,
  operation     text        not null,
  target_kind   text        not null,
  target_id     uuid        not null,
  target_name   text        not null,
  state         text        not null,
  progress      integer     not null default 0,
  started_by    text        not null,
  command_type  text        not null,
  command       jsonb       not null,
  compensations integer     not null default 0,
  problem       text,
  details       jsonb       not null default '[]',
  violations    jsonb       not null default '[]',
  created_at    timestamptz not null default now(),
  started_at    timestamptz,
  ended_at      timestamptz
);
create index task_by_created on task (tenant_id, created_at, id);
create index task_by_created_of_all on task (created_at, id);
create index task_by_target on task (target_id, created_at);
create index task_unended on task (tenant_id, created_at) where state not in ('SUCCEEDED', 'FAILED');

-- The journal: what a task has done already is not done again after a crash.
create table task_step (
  task_id   uuid        not null references task on delete cascade,
  tenant_id uuid        not null references tenant,
  step      text        not null,
  result    jsonb,
  done_at   timestamptz not null default now(),
  primary key (task_id, step)
);

-- db-scheduler's own table, as its version 16 wants it. It holds ids of tasks, nothing of a tenant.
create table scheduled_tasks (
  task_name            text        not null,
  task_instance        text        not null,
  task_data            bytea,
  execution_time       timestamptz,
  picked               boolean     not null,
  picked_by            text,
  last_success         timestamptz,
  last_failure         timestamptz,
  consecutive_failures integer,
  last_heartbeat       timestamptz,
  version              bigint      not null,
  priority             smallint,
  state                text,
  primary key (task_name, task_instance)
);
create index scheduled_tasks_execution_time on scheduled_tasks (execution_time);
create index scheduled_tasks_last_heartbeat on scheduled_tasks (last_heartbeat);
