/**
 * The provider's import of VMs that Sealport does not manage: as a new vApp, into one that exists,
 * or as a template; by copy or by move. Start with {@link
 * org.sealport.services.imports.ImportService}.
 */
package org.sealport.services.imports;
