-- What scripts sign in with. The secret is nowhere, only its digest; what its holder may do is in Keycloak.
create table api_token (
  id         uuid        primary key,
  version    bigint      not null,
  tenant_id  uuid        not null references tenant,
  user_id    text        not null,
  username   text        not null,
  name       text        not null,
  digest     text,
  created_at timestamptz not null,
  used_at    timestamptz,
  constraint api_token_name_taken unique (tenant_id, username, name)
);
create unique index api_token_by_digest on api_token (digest) where digest is not null;

alter table api_token enable row level security;
alter table api_token force row level security;
create policy own on api_token
  using ((select sealport_provider()) or tenant_id = (select sealport_tenant()))
  with check ((select sealport_provider()) or tenant_id = (select sealport_tenant()));
