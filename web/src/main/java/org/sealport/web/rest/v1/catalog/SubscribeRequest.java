package org.sealport.web.rest.v1.catalog;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.sealport.domain.vdc.VdcId;
import org.sealport.services.catalog.CatalogPassword;
import org.sealport.services.catalog.Subscribe;

/**
 * Fills a catalog from one that another site publishes.
 *
 * @param url the publication's, at a host that the provider allows
 * @param thumbprint SHA-256 of the site's certificate; left out: a trusted authority issued it
 * @param vdc its vCenter keeps the VMs
 * @param everyMinutes left out: only when asked
 */
public record SubscribeRequest(
    @NotBlank @Size(max = 1000) String url,
    @NotNull @Size(max = 200) String password,
    @Pattern(regexp = "([0-9A-Fa-f]{2}:?){32}") String thumbprint,
    @NotBlank String vdc,
    @Min(5) @Max(44_640) Integer everyMinutes) {
  Subscribe toCommand() {
    return new Subscribe(
        url, new CatalogPassword(password), thumbprint, VdcId.of(vdc), everyMinutes);
  }
}
