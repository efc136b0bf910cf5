package org.sealport.web.rest.v1.vcenter;

import jakarta.validation.constraints.NotBlank;

/** Whose certificate to look at. */
public record LookAtCertificateRequest(@NotBlank String url) {}
