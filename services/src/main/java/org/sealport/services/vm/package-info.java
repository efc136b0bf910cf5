/**
 * Use cases on one VM. Start with {@link org.sealport.services.vm.VmService}; what its tasks do is
 * in the handlers beside it.
 */
package org.sealport.services.vm;
