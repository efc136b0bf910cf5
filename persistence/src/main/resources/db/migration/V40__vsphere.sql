-- How to reach a real vCenter; all null for a lab's.
alter table vcenter
  add column url             text,
  add column account         text,
  add column sealed_password text,
  add column thumbprint      text,
  add column resource_pool   text,
  add column vm_folder       text,
  add column network         text,
  add constraint a_real_vcenter_is_reached_somehow
    check (kind <> 'VSPHERE' or (url is not null and account is not null and sealed_password is not null));

-- What came of the keys of infrastructure operations: the vCenter itself does not remember them.
-- Belongs to the provider; no tenant's statement reads it.
create table vcenter_operation (
  key        text        primary key,
  state      text        not null,
  vcenter_id uuid,
  task       text,
  mo_ref     text,
  changed_at timestamptz not null default now()
);
