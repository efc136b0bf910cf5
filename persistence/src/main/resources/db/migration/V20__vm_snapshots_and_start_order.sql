alter table vm
  add column description text not null default '',
  -- The newest snapshot: when it was taken, and the TPM that it would bring back (null: none).
  add column snapshot_at timestamptz,
  add column snapshot_tpm uuid,
  -- Lowest first at power on, last at power off; VMs of one number go together, the delay follows them.
  add column start_order integer not null default 0,
  add column start_delay integer not null default 0,
  add column stop_delay integer not null default 0;
