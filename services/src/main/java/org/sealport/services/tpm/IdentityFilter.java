package org.sealport.services.tpm;

/**
 * Which identities to list.
 *
 * @param text part of a holder's name, any case, or of a key's fingerprint; null for all
 * @param shared only those with more than one holder
 */
public record IdentityFilter(String text, boolean shared) {}
