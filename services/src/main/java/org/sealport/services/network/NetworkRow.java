package org.sealport.services.network;

import java.time.Instant;
import org.sealport.domain.network.NetworkId;
import org.sealport.domain.vdc.VdcId;

/**
 * A network as it is read.
 *
 * @param content as the client wrote it
 */
public record NetworkRow(
    NetworkId id, VdcId vdc, String vdcName, String name, String content, Instant createdAt) {}
