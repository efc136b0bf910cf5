package org.sealport.services.vm;

import java.util.Set;
import java.util.UUID;
import org.sealport.domain.vm.PowerState;

/**
 * Which VMs to list; each part that is set narrows the list.
 *
 * @param text part of the name, any case; null for all
 * @param power empty for all
 * @param tpm null for all
 * @param vdc null for all
 * @param vApp null for all
 */
public record VmFilter(String text, Set<PowerState> power, Boolean tpm, UUID vdc, UUID vApp) {
  public static final VmFilter ALL = new VmFilter(null, Set.of(), null, null, null);
}
