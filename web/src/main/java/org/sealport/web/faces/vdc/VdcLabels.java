package org.sealport.web.faces.vdc;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Arrays;
import java.util.List;
import org.sealport.domain.vdc.Quota;
import org.sealport.services.vdc.VdcRow;
import org.sealport.web.faces.shared.Words;

/** What is used of a VDC, in words and as meters. */
@Named
@RequestScoped
public class VdcLabels {
  private Words words;

  protected VdcLabels() {} // for CDI

  @Inject
  VdcLabels(Words words) {
    this.words = words;
  }

  /** What is used of a quota that is set. */
  public record Meter(String label, String text, long used, long max) {}

  /**
   * @param vdc null: none is chosen
   */
  public List<Meter> quotas(VdcRow vdc) {
    return vdc == null
        ? List.of()
        : Arrays.stream(Quota.values())
            .filter(quota -> quota.of(vdc.limits()) != null)
            .map(quota -> meter(quota, vdc))
            .toList();
  }

  private Meter meter(Quota quota, VdcRow vdc) {
    long used = quota.of(vdc.usage());
    long limit = quota.of(vdc.limits());
    var text = words.text("vdc", "quota.used", figure(quota, used), figure(quota, limit));
    return new Meter(words.text("vdc", "quota." + quota), text, used, limit);
  }

  private String figure(Quota quota, long figure) {
    return switch (quota) {
      case MEMORY, STORAGE -> words.size(figure);
      case VMS, CPUS, TPM_VMS -> words.number(figure);
    };
  }
}
