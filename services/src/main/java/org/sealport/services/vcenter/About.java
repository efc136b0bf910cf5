package org.sealport.services.vcenter;

import java.util.List;
import org.sealport.domain.vcenter.Datastore;
import org.sealport.domain.vcenter.KeyProvider;
import org.sealport.domain.vcenter.VCenter;
import org.sealport.domain.vcenter.VCenterVersion;

/**
 * A vCenter as it describes itself.
 *
 * @param identity its own id, the same at whatever address it answers
 * @param tpmsSeal false: its TPMs are stand-ins with an identity that can seal nothing (a lab
 *     without swtpm)
 */
public record About(
    String identity,
    VCenterVersion version,
    List<KeyProvider> keyProviders,
    List<Datastore> datastores,
    boolean tpmsSeal) {
  VCenter.Told told() {
    return new VCenter.Told(identity, version, keyProviders, datastores, tpmsSeal);
  }
}
