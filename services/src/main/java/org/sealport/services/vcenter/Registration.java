package org.sealport.services.vcenter;

import java.util.List;
import org.sealport.domain.vcenter.Datastore;
import org.sealport.domain.vcenter.KeyProvider;

/**
 * How to reach, or in the lab how to set up, a vCenter.
 *
 * @param version the lab's to emulate; a real vCenter tells its own
 */
public record Registration(
    String name, String version, List<Datastore> datastores, List<KeyProvider> keyProviders) {}
