package org.sealport.web.rest.v1.vcenter;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.util.List;
import org.sealport.domain.vcenter.VCenterKind;
import org.sealport.services.vcenter.Registration;

/**
 * A vCenter to register.
 *
 * @param version the lab's to emulate
 * @param datastores the lab's; left out for none
 * @param keyProviders the lab's; left out for none
 */
public record RegisterVCenterRequest(
    @NotNull VCenterKind kind,
    @NotBlank String name,
    @NotBlank String version,
    @Valid List<@NotNull DatastoreJson> datastores,
    @Valid List<@NotNull KeyProviderJson> keyProviders) {
  Registration toRegistration() {
    return new Registration(
        name,
        version,
        datastores == null
            ? List.of()
            : datastores.stream().map(DatastoreJson::toDatastore).toList(),
        keyProviders == null
            ? List.of()
            : keyProviders.stream().map(KeyProviderJson::toKeyProvider).toList());
  }
}
