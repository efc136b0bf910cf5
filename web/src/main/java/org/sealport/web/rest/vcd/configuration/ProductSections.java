package org.sealport.web.rest.vcd.configuration;

import java.util.List;
import org.sealport.web.rest.vcd.shared.Media;
import org.sealport.web.rest.vcd.shared.Resource;
import org.sealport.web.rest.vcd.wire.Document;
import org.sealport.web.rest.vcd.wire.Field;
import org.sealport.web.rest.vcd.wire.Field.Kind;
import org.sealport.web.rest.vcd.wire.Namespace;

/** Properties that a guest reads: recorded configuration. */
@Document(value = "ProductSectionList", media = Media.VCLOUD + "productSections")
public class ProductSections extends Resource {
  @Field(namespace = Namespace.OVF)
  public List<ProductSection> productSection;

  /** Those of one product. */
  @Document(value = "ProductSection", namespace = Namespace.OVF)
  public static class ProductSection {
    public String info;
    public List<Property> property;
  }

  /** One of them. */
  @Document(value = "Property", namespace = Namespace.OVF)
  public static class Property {
    @Field(value = Kind.ATTRIBUTE, name = "key", namespace = Namespace.OVF)
    public String key;

    @Field(value = Kind.ATTRIBUTE, name = "type", namespace = Namespace.OVF)
    public String type;

    @Field(value = Kind.ATTRIBUTE, name = "userConfigurable", namespace = Namespace.OVF)
    public Boolean userConfigurable;

    @Field(value = Kind.ATTRIBUTE, name = "value", namespace = Namespace.OVF)
    public String defaultValue;

    public String label;
    public PropertyValue value;
  }

  /** What it is set to. */
  @Document(value = "Value", namespace = Namespace.OVF)
  public static class PropertyValue {
    @Field(value = Kind.ATTRIBUTE, name = "value", namespace = Namespace.OVF)
    public String value;
  }
}
