package org.sealport.services.vcenter;

/**
 * The certificate that a server shows, before anybody trusts it.
 *
 * @param thumbprint SHA-256, to be compared with what the vCenter's administrator says
 * @param pem the certificate itself
 * @param authorized an authority that the portal trusts issued it, for this host
 */
public record CertificateFound(
    String thumbprint, String subject, String issuer, String pem, boolean authorized) {}
