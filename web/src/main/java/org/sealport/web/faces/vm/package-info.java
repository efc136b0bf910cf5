/**
 * The pages of virtual machines: list, one machine, create.
 *
 * <p>{@link org.sealport.web.faces.vm.VmActions} decides what one may do with a machine and says
 * why not; the list and the machine's own page share it.
 */
package org.sealport.web.faces.vm;
