package org.sealport.web.rest.v1.vm;

/** Whether a TPM, and with it all of the organization that share its identity, is never copied. */
public record NeverCopyJson(boolean neverCopy) {}
