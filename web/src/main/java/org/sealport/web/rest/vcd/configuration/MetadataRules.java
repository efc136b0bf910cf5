package org.sealport.web.rest.vcd.configuration;

import static org.sealport.domain.shared.CommonProblem.INVALID_INPUT;
import static org.sealport.domain.shared.CommonProblem.RIGHT_MISSING;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.DateTimeException;
import java.time.format.DateTimeFormatter;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.sealport.domain.access.Right;
import org.sealport.web.rest.vcd.configuration.Metadata.Domain;
import org.sealport.web.rest.vcd.configuration.Metadata.Entry;
import org.sealport.web.rest.vcd.shared.Reach;

/** What an entry of metadata may be, and who may write and see it. */
@ApplicationScoped
class MetadataRules {
  static final String GENERAL = "GENERAL";
  static final String SYSTEM = "SYSTEM";
  private static final String READ_WRITE = "READWRITE";
  private static final String PRIVATE = "PRIVATE";
  private static final int LONGEST_KEY = 256;

  /** The provider's own words are read by tenants, or hidden from them. */
  private static final Map<String, Set<String>> VISIBILITIES =
      Map.of(GENERAL, Set.of(READ_WRITE), SYSTEM, Set.of("READONLY", PRIVATE));

  private static final Map<String, Predicate<String>> VALUES =
      Map.of(
          "MetadataStringValue", value -> true,
          "MetadataNumberValue", value -> value.matches("-?[0-9]{1,18}"),
          "MetadataBooleanValue", value -> value.matches("(?i)true|false"),
          "MetadataDateTimeValue", MetadataRules::isMoment);

  @Inject Reach reach;

  /** The domain that an address names: GENERAL where it names none. */
  static String domain(String inAddress) {
    return inAddress.startsWith(SYSTEM) ? SYSTEM : GENERAL;
  }

  /** What a client says of the domain, beside the address. */
  static Domain said(String inAddress, Domain sent) {
    var domain = new Domain();
    domain.value =
        inAddress.isEmpty() && sent != null && sent.value != null ? sent.value : domain(inAddress);
    domain.visibility = sent == null ? null : sent.visibility;
    return domain;
  }

  /**
   * Fills in what is left out.
   *
   * @throws org.sealport.domain.shared.SealportException INVALID_INPUT, RIGHT_MISSING
   */
  void require(Entry entry) {
    if (entry.key == null
        || entry.key.isBlank()
        || entry.key.length() > LONGEST_KEY
        || entry.typedValue == null) {
      throw INVALID_INPUT.with("MetadataEntry", String.valueOf(entry.key));
    }
    entry.domain = said("", entry.domain);
    requireMayWrite(entry.domain.value);
    requireVisibility(entry.domain);
    requireValue(entry);
  }

  private static void requireVisibility(Domain domain) {
    var allowed = VISIBILITIES.get(domain.value);
    if (allowed == null) {
      throw INVALID_INPUT.with("Domain", domain.value);
    }
    if (domain.visibility == null) {
      domain.visibility = domain.value.equals(SYSTEM) ? "READONLY" : READ_WRITE;
    }
    if (!allowed.contains(domain.visibility)) {
      throw INVALID_INPUT.with("visibility", domain.visibility);
    }
  }

  /** Its type goes without the prefix that the client's XML had for it. */
  private static void requireValue(Entry entry) {
    var value = entry.typedValue;
    value.type =
        value.type == null
            ? "MetadataStringValue"
            : value.type.substring(value.type.indexOf(':') + 1);
    var form = VALUES.get(value.type);
    if (form == null) {
      throw INVALID_INPUT.with("type", value.type);
    }
    if (!form.test(value.value == null ? "" : value.value.strip())) {
      throw INVALID_INPUT.with(entry.key, String.valueOf(value.value));
    }
  }

  private static boolean isMoment(String value) {
    try {
      DateTimeFormatter.ISO_DATE_TIME.parse(value);
      return true;
    } catch (DateTimeException e) {
      return false;
    }
  }

  /**
   * @throws org.sealport.domain.shared.SealportException RIGHT_MISSING: the provider's own
   */
  void requireMayWrite(String domain) {
    if (domain.equals(SYSTEM) && !reach.isProvider()) {
      throw RIGHT_MISSING.with(Right.PROVIDER_MANAGE);
    }
  }

  /** Takes out what only the provider sees. */
  void hide(Metadata metadata) {
    if (!reach.isProvider()) {
      metadata.metadataEntry.removeIf(
          entry -> entry.domain != null && PRIVATE.equals(entry.domain.visibility));
    }
  }
}
