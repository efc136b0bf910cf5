package org.sealport.web.rest.v1.vcenter;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.util.List;
import java.util.Optional;
import org.sealport.domain.shared.CommonProblem;
import org.sealport.domain.vcenter.VCenterKind;
import org.sealport.services.vcenter.Registration;

/**
 * A vCenter to register.
 *
 * @param version the lab's to emulate
 * @param datastores the lab's; left out for none
 * @param keyProviders the lab's; left out for none
 * @param connection a real vCenter's
 */
public record RegisterVCenterRequest(
    @NotNull VCenterKind kind,
    @NotBlank String name,
    String version,
    @Valid List<@NotNull DatastoreJson> datastores,
    @Valid List<@NotNull KeyProviderJson> keyProviders,
    @Valid ConnectionJson connection) {
  Registration toRegistration() {
    return switch (kind) {
      case LAB -> lab();
      case VSPHERE ->
          Registration.of(
              name,
              Optional.ofNullable(connection)
                  .orElseThrow(() -> CommonProblem.INVALID_INPUT.with("connection", "null"))
                  .toConnection());
    };
  }

  private Registration lab() {
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
