package org.sealport.web.faces.vm;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.EnumSet;
import java.util.Set;
import java.util.StringJoiner;
import java.util.UUID;
import java.util.function.Function;
import org.sealport.domain.shared.CommonProblem;
import org.sealport.domain.vm.PowerState;
import org.sealport.services.vm.VmFilter;

/** A filter of machines as the parameters of a link. */
final class VmFilterLink {
  private VmFilterLink() {}

  static String write(VmFilter filter) {
    var link = new StringJoiner("&", "?", "").setEmptyValue("");
    add(link, "q", filter.text());
    filter.power().stream().sorted().forEach(state -> add(link, "power", state));
    add(link, "tpm", filter.tpm());
    add(link, "vdc", filter.vdc());
    return link.toString();
  }

  private static void add(StringJoiner link, String name, Object value) {
    if (value != null) {
      link.add(name + "=" + URLEncoder.encode(value.toString(), StandardCharsets.UTF_8));
    }
  }

  /**
   * @param values of a parameter; null when it is not there
   * @throws org.sealport.domain.shared.SealportException INVALID_INPUT
   */
  static VmFilter read(Function<String, String[]> values) {
    try {
      return new VmFilter(
          first(values, "q"), power(values.apply("power")), tpm(values), vdc(values), null);
    } catch (IllegalArgumentException e) {
      throw CommonProblem.INVALID_INPUT.with("filter", e.getMessage());
    }
  }

  private static Set<PowerState> power(String[] names) {
    var states = EnumSet.noneOf(PowerState.class);
    if (names != null) {
      for (var name : names) states.add(PowerState.valueOf(name));
    }
    return states;
  }

  private static Boolean tpm(Function<String, String[]> values) {
    var value = first(values, "tpm");
    return value == null ? null : Boolean.valueOf(value);
  }

  private static UUID vdc(Function<String, String[]> values) {
    var value = first(values, "vdc");
    return value == null ? null : UUID.fromString(value);
  }

  private static String first(Function<String, String[]> values, String name) {
    var found = values.apply(name);
    return found == null || found[0].isBlank() ? null : found[0];
  }
}
