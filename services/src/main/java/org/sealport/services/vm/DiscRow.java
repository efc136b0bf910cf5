package org.sealport.services.vm;

import java.util.UUID;

/**
 * What is in the drive of a VM.
 *
 * @param image of a catalog; null: somebody inserted something else in the vCenter
 * @param name of the image; the file's where the image is not for the reader to see
 */
public record DiscRow(UUID image, String name) {}
