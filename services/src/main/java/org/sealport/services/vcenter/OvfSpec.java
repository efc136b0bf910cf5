package org.sealport.services.vcenter;

import java.nio.file.Path;
import java.util.List;
import org.sealport.domain.vm.Hardware;

/**
 * One virtual system of an OVF package to import, powered off.
 *
 * @param disks files on this machine's disk, streamed from there
 * @param tpm true: it gets a new TPM (R13, R22); an OVF never carries the state of one
 */
public record OvfSpec(
    String name,
    Hardware hardware,
    String datastore,
    List<Path> disks,
    boolean tpm,
    String keyProvider) {}
