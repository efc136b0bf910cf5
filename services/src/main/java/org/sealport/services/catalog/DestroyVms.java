package org.sealport.services.catalog;

import java.util.List;
import org.sealport.services.task.TaskCommand;
import org.sealport.services.vcenter.VCenterRef;

/** Destroys VMs that nothing refers to any more. */
public record DestroyVms(VCenterRef at, List<String> moRefs) implements TaskCommand {}
