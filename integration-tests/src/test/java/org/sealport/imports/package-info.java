/** The provider's import of VMs that Sealport does not manage. */
package org.sealport.imports;
