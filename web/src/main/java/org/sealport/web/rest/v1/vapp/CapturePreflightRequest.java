package org.sealport.web.rest.v1.vapp;

import org.sealport.domain.tpm.Treatment;

/**
 * What saving a vApp would do.
 *
 * @param tpmProvisioning left out it is COPY (R24)
 */
public record CapturePreflightRequest(Treatment tpmProvisioning) {}
