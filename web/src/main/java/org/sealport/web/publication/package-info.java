/**
 * What subscribers at other sites read: a published catalog as JSON, its templates as OVA. The path
 * is {@code /publications/ORGANIZATION/CATALOG}; the password comes by HTTP Basic. Who says {@code
 * tpm=2.0} in {@code Accept} understands TPMs; others get the VMs without (R35).
 */
package org.sealport.web.publication;
