package org.sealport.lab;

/** The operations of a vCenter in the lab; faults and delays are set for them by name. */
public enum LabOperation {
  ABOUT,
  INVENTORY,
  FIND,
  CREATE,
  CLONE,
  RELOCATE,
  IMPORT_OVF,
  EXPORT_DISKS,
  RECONFIGURE,
  POWER,
  SNAPSHOT,
  INSERT,
  EJECT,
  DISCARD,
  DESTROY,
  UNDO
}
