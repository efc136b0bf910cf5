/**
 * The engine of every operation that moves VMs: each is whole at exactly one place, whatever
 * happens. Start with {@link org.sealport.services.vm.move.VmMoving}.
 */
package org.sealport.services.vm.move;
