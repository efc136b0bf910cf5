package org.sealport.web.rest.v1.vcenter;

import java.util.List;
import java.util.stream.IntStream;
import org.sealport.services.vcenter.VCenterRow;

/**
 * A key provider and what depends on it.
 *
 * @param usable R5: TPMs can be made with it
 * @param encryptedVms how many VMs and template VMs depend on it
 */
public record KeyProviderRow(
    String vCenter,
    String vCenterName,
    KeyProviderJson keyProvider,
    boolean usable,
    int encryptedVms) {
  static List<KeyProviderRow> of(VCenterRow row) {
    return IntStream.range(0, row.keyProviders().size())
        .mapToObj(
            i -> {
              var provider = row.keyProviders().get(i);
              return new KeyProviderRow(
                  row.id().toString(),
                  row.name(),
                  KeyProviderJson.of(provider),
                  provider.isUsable(),
                  row.encryptedVms().get(i));
            })
        .toList();
  }
}
