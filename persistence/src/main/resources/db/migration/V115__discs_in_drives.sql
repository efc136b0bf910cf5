-- What is in the drive of a VM, as its vCenter tells it: the file, and which image of a catalog that is.
-- disc_wanted counts while a task is at work on the VM.
alter table vm
  add column disc        text,
  add column disc_image  uuid,
  add column disc_wanted uuid;
create index vm_by_disc_image on vm (disc_image) where disc_image is not null;
create index vm_by_disc_wanted on vm (disc_wanted) where disc_wanted is not null;

-- An organization inserts images of catalogs that are shared with it. The name decides the order: see V5.
create policy by_shared_catalog on media_image for select using (sealport_sees_shared_catalog(catalog_id));

-- Datastores that got a copy of an image. No tenant's: an image of a shared catalog lies where others' VMs are.
create table media_copy (
  media_id   uuid not null,
  vcenter_id uuid not null references vcenter on delete cascade,
  datastore  text not null,
  primary key (media_id, vcenter_id, datastore)
);
