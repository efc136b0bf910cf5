/**
 * The engine of every operation that makes VMs: steps side by side, all or nothing. Start with
 * {@link org.sealport.services.vm.make.VmMaking}.
 */
package org.sealport.services.vm.make;
