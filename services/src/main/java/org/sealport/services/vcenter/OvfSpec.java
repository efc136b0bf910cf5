package org.sealport.services.vcenter;

import java.util.List;
import org.sealport.domain.vm.Hardware;

/**
 * One virtual system of an OVF package to import, powered off.
 *
 * @param disks in the order of its hardware items
 * @param tpm true: it gets a new TPM (R13, R22); an OVF never carries the state of one
 */
public record OvfSpec(
    String name,
    Hardware hardware,
    String datastore,
    List<OvfDisk> disks,
    boolean tpm,
    String keyProvider) {}
