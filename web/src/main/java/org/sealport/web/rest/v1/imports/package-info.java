/** The provider's import of VMs that Sealport does not manage. */
package org.sealport.web.rest.v1.imports;
