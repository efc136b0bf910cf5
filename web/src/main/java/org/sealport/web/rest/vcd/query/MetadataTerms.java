package org.sealport.web.rest.vcd.query;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.sealport.domain.configuration.Subject.Kind;
import org.sealport.web.rest.vcd.configuration.Metadata;
import org.sealport.web.rest.vcd.configuration.MetadataIndex;
import org.sealport.web.rest.vcd.configuration.MetadataIndex.Index;
import org.sealport.web.rest.vcd.shared.Urn;

/**
 * Metadata in queries: as terms of the filter ({@code metadata:key==STRING:value}) and as fields of
 * the answer ({@code metadata:key}); {@code metadata@SYSTEM:key} is the provider's own.
 */
@ApplicationScoped
class MetadataTerms {
  /** How selectors of metadata begin. */
  static final String SELECTOR = "metadata";

  @Inject MetadataIndex metadata;

  /** The same records, which know their metadata when the query names any. */
  Reading told(Reading reading, Asked asked) {
    var fields = asked.fields().stream().filter(field -> field.startsWith(SELECTOR)).toList();
    if (fields.isEmpty() && !asked.filter().mentions(SELECTOR)) {
      return reading;
    }
    var index = index(asked.type().source());
    return reading.each(row -> tell(row, index, fields));
  }

  private Index index(RecordType.Source source) {
    return switch (source) {
      case VM -> metadata.ofVms().or(metadata.of(Kind.TEMPLATE_VM));
      case VAPP -> metadata.ofVApps();
      case TEMPLATE -> metadata.of(Kind.TEMPLATE);
      case CATALOG -> metadata.of(Kind.CATALOG);
      case ITEM -> metadata.of(Kind.TEMPLATE_ITEM).or(metadata.of(Kind.MEDIA_ITEM));
      case MEDIA -> metadata.of(Kind.MEDIA);
      case ORGANIZATION -> metadata.of(Kind.ORGANIZATION);
      case VDC -> metadata.of(Kind.VDC);
      case NETWORK -> metadata.of(Kind.NETWORK);
      default -> Index.EMPTY;
    };
  }

  private static QueryRecord tell(QueryRecord row, Index index, List<String> fields) {
    var all = index.of(Urn.uuid((String) row.attributes.get("id")));
    if (all == null) {
      return row;
    }
    var shown = new Metadata();
    for (var entry : all.metadataEntry) {
      var selector = selector(entry);
      row.knows(selector, entry.typedValue.value);
      if (fields.contains(selector)) {
        shown.metadataEntry.add(entry);
      }
    }
    row.metadata = shown.metadataEntry.isEmpty() ? null : shown;
    return row;
  }

  private static String selector(Metadata.Entry entry) {
    boolean system = entry.domain != null && "SYSTEM".equals(entry.domain.value);
    return SELECTOR + (system ? "@SYSTEM:" : ":") + entry.key;
  }
}
