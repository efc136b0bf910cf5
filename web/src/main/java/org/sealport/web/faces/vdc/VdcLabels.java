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

  /**
   * @param max null: unlimited, so that there is nothing to measure against
   */
  public record Meter(String label, String text, long used, Long max) {}

  public List<Meter> quotas(VdcRow vdc) {
    return Arrays.stream(Quota.values()).map(quota -> meter(quota, vdc)).toList();
  }

  private Meter meter(Quota quota, VdcRow vdc) {
    long used = quota.of(vdc.usage());
    var limit = quota.of(vdc.limits());
    var text =
        limit == null
            ? words.text("vdc", "quota.unlimited", figure(quota, used))
            : words.text("vdc", "quota.used", figure(quota, used), figure(quota, limit));
    return new Meter(words.text("vdc", "quota." + quota), text, used, limit);
  }

  private String figure(Quota quota, long figure) {
    return switch (quota) {
      case MEMORY, STORAGE -> words.size(figure);
      case VMS, CPUS, TPM_VMS -> words.number(figure);
    };
  }
}
