package org.sealport.web.rest.vcd.configuration;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.sealport.web.rest.vcd.shared.Media;
import org.sealport.web.rest.vcd.shared.Resource;
import org.sealport.web.rest.vcd.wire.Document;
import org.sealport.web.rest.vcd.wire.Field;
import org.sealport.web.rest.vcd.wire.Field.Kind;
import org.sealport.web.rest.vcd.wire.Namespace;

/** Words that clients keep with an entity. */
@Document(value = "Metadata", media = Media.VCLOUD + "metadata")
public class Metadata extends Resource {
  public List<Entry> metadataEntry = new ArrayList<>();

  /** One word and its value. */
  @Document("MetadataEntry")
  public static class Entry extends Resource {
    public Domain domain;
    public String key;
    public TypedValue typedValue;
  }

  /** Who may see it. */
  @Document("Domain")
  public static class Domain {
    @Field(Kind.ATTRIBUTE)
    public String visibility;

    @Field(Kind.TEXT)
    public String value;
  }

  /** A value and what it is. */
  @Document("TypedValue")
  public static class TypedValue {
    @Field(value = Kind.ATTRIBUTE, name = "type", namespace = Namespace.XSI)
    public String type;

    public String value;
  }

  /** The value of one word. */
  @Document(value = "MetadataValue", media = Media.VCLOUD + "metadata.value")
  public static class Value extends Resource {
    public Domain domain;
    public TypedValue typedValue;
  }

  /** Whatever its domain. */
  Optional<Entry> find(String key) {
    return metadataEntry.stream().filter(entry -> key.equals(entry.key)).findFirst();
  }

  Optional<Entry> find(String domain, String key) {
    return metadataEntry.stream()
        .filter(entry -> key.equals(entry.key) && domain.equals(domain(entry)))
        .findFirst();
  }

  private static String domain(Entry entry) {
    return entry.domain == null || entry.domain.value == null
        ? MetadataRules.GENERAL
        : entry.domain.value;
  }

  /** Adds the word, or gives it this value. */
  void put(Entry entry) {
    metadataEntry.removeIf(
        known -> entry.key.equals(known.key) && domain(entry).equals(domain(known)));
    metadataEntry.add(entry);
  }
}
