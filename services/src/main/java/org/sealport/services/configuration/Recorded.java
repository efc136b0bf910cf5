package org.sealport.services.configuration;

import org.sealport.domain.vm.VmId;

/**
 * A recorded text.
 *
 * @param vm null: the vApp's own
 */
public record Recorded(VmId vm, String name, String content) {}
