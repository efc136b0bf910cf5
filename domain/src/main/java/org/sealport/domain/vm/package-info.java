/**
 * Virtual machines a tenant owns. {@link org.sealport.domain.vm.Vm} is the aggregate root; calls to
 * vCenter live behind the infrastructure port.
 */
package org.sealport.domain.vm;
