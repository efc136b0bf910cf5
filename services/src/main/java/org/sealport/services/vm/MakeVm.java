package org.sealport.services.vm;

import org.sealport.domain.vm.VmId;
import org.sealport.services.task.TaskCommand;
import org.sealport.services.vcenter.CreateSpec;
import org.sealport.services.vcenter.VCenterRef;

/** Makes a planned standalone VM in its vCenter. */
public record MakeVm(VmId vm, VCenterRef on, CreateSpec spec) implements TaskCommand {}
