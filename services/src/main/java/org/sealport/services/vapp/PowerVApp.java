package org.sealport.services.vapp;

import java.util.List;
import org.sealport.domain.vapp.VAppId;
import org.sealport.domain.vm.PowerOperation;
import org.sealport.services.task.TaskCommand;
import org.sealport.services.vm.PowerInOrder.Member;

/**
 * Powers VMs of a vApp.
 *
 * @param members in the order in which they go
 */
public record PowerVApp(VAppId vApp, PowerOperation operation, List<Member> members)
    implements TaskCommand {}
