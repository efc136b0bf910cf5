/**
 * Reads what people upload: OVF packages, as one OVA archive or as a descriptor with its files.
 *
 * <p>Everything here is hostile until proven otherwise. {@link
 * org.sealport.services.catalog.ovf.OvaReader} is the way in for an archive, {@link
 * org.sealport.services.catalog.ovf.OvfPackage#open} for files that arrived one by one; both end in
 * the same checks and the same {@link org.sealport.services.catalog.ovf.OvfPackage}, or in an
 * {@link org.sealport.services.catalog.ovf.OvfException} that names every reason found. The
 * descriptor's words are in {@link org.sealport.services.catalog.ovf.OvfDescriptor}. Turning a
 * package into a template, and a TPM item into a new TPM, is the catalog's business, not this
 * package's.
 */
package org.sealport.services.catalog.ovf;
