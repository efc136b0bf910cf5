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
 * @param running only those that their vCenter finds to run
 */
public record PowerVApp(
    VAppId vApp, PowerOperation operation, List<Member> members, boolean running)
    implements TaskCommand {}
