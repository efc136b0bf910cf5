/** Virtual machines: {@link org.sealport.web.rest.v1.vm.VmResource} is the place to start. */
package org.sealport.web.rest.v1.vm;
