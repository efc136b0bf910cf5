-- Who did what to which TPM, and what came of it. Written once: not even the application's role may
-- change or remove a record, and a trigger says so to everybody else.

create table audit_record (
  id                 uuid        primary key default gen_random_uuid(),
  at                 timestamptz not null default clock_timestamp(),
  -- No reference: a record outlives what it tells of.
  tenant_id          uuid        not null,
  actor              text        not null,
  actor_organization text        not null,
  operation          text        not null,
  object_kind        text,
  object_id          uuid,
  object_name        text,
  outcome            text        not null,
  problem            text,
  details            text[]      not null default '{}',
  rules              text[]      not null default '{}',
  -- Ids of all that the request named.
  names              uuid[]      not null default '{}',
  tpms               uuid[]      not null default '{}',
  endorsement_keys   text[]      not null default '{}',
  task_id            uuid
);
create index audit_record_by_time on audit_record (tenant_id, at, id);
create index audit_record_by_time_of_all on audit_record (at, id);
create index audit_record_by_task on audit_record (task_id) where task_id is not null;

alter table audit_record enable row level security;
alter table audit_record force row level security;
create policy readable on audit_record for select
  using ((select sealport_provider()) or tenant_id = (select sealport_tenant()));
create policy writable on audit_record for insert
  with check ((select sealport_provider()) or tenant_id = (select sealport_tenant()));

create function audit_is_written_once() returns trigger language plpgsql as $$
begin
  raise exception 'the audit is written once: no % of it', tg_op using errcode = 'insufficient_privilege';
end $$;
create trigger audit_is_written_once before update or delete on audit_record
  for each row execute function audit_is_written_once();
create trigger audit_is_never_emptied before truncate on audit_record
  for each statement execute function audit_is_written_once();

revoke update, delete, truncate on audit_record from current_user;

-- The ids in a text, such as a stored command.
create function ids_in(told text) returns uuid[] language sql immutable as $$
  select coalesce(array_agg(distinct m[1]::uuid), '{}')
  from regexp_matches(told, '([0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12})', 'g') m
$$;

-- The TPMs that something named by these ids holds, or held after this moment, and those named themselves.
create function tpms_of(named uuid[], since timestamptz) returns uuid[] language sql stable as $$
  select coalesce(array_agg(t.id order by t.created_at, t.id), '{}')
  from tpm t
  where (t.destroyed_at is null or t.destroyed_at >= since)
    and (t.id = any (named) or t.holder_id = any (named)
         or t.holder_id in (select v.id from vm v where v.vapp_id = any (named))
         or t.holder_id in (select v.id from template_vm v where v.template_id = any (named)))
$$;

create function endorsement_keys_of(tpms uuid[]) returns text[] language sql stable as $$
  select coalesce(array_agg(distinct k.fingerprint), '{}') from tpm_endorsement_key k where k.tpm_id = any (tpms)
$$;
