-- How the CPUs of a VM show themselves to its guest.
alter table vm          add column cores_per_socket integer not null default 1;
alter table template_vm add column cores_per_socket integer not null default 1;
alter table vcenter_vm  add column cores_per_socket integer not null default 1;
