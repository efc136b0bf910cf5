/** vCenter Servers with their key providers and datastores, as last read from them. */
package org.sealport.domain.vcenter;
