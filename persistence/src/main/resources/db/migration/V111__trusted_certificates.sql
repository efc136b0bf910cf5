-- A disabled vCenter gets no new VDC, and only such a one is deleted.
alter table vcenter add column enabled boolean not null default true;

-- Certificates of servers that the provider trusts, each by its thumbprint. Of the provider: no tenant's statement reads it.
create table trusted_certificate (
  id         uuid        primary key,
  version    bigint      not null,
  alias      text        not null,
  thumbprint text        not null,
  pem        text        not null,
  created_at timestamptz not null,
  constraint trusted_certificate_known unique (thumbprint)
);
create unique index trusted_certificate_alias_taken on trusted_certificate (lower(alias));

alter table trusted_certificate enable row level security;
alter table trusted_certificate force row level security;
create policy own on trusted_certificate using ((select sealport_provider())) with check ((select sealport_provider()));
