package org.sealport.services.vapp;

import java.util.List;
import org.sealport.domain.vapp.VAppId;
import org.sealport.services.task.TaskCommand;
import org.sealport.services.vm.ChangeVm;

/** Destroys the VMs of a vApp, then the vApp. */
public record DeleteVApp(VAppId vApp, List<ChangeVm.At> vms) implements TaskCommand {}
