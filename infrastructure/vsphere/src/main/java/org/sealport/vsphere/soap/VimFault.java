package org.sealport.vsphere.soap;

import java.util.List;
import java.util.Objects;

/**
 * The vCenter refused a call or failed a task, and said why.
 *
 * <p>{@code type} is vSphere's name of the fault; one that is unknown here keeps its name. The keys
 * of its messages tell apart what shares a type, for example {@code msg.vtpm.add.notEncrypted}.
 */
public class VimFault extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final String type;
  private final transient List<String> keys;
  private final transient Element detail;

  VimFault(String type, String message, Element detail) {
    super(message == null || message.isBlank() ? type : message);
    this.type = type;
    this.detail = detail;
    this.keys =
        detail.all("faultMessage").stream()
            .map(each -> each.text("key"))
            .filter(Objects::nonNull)
            .toList();
  }

  /** From the detail of a SOAP fault. */
  static VimFault ofCall(Element soapFault) {
    var message = soapFault.text("faultstring");
    return soapFault
        .find("detail")
        .flatMap(detail -> detail.children().stream().findFirst())
        .map(fault -> new VimFault(typeOf(fault), message, fault))
        .orElseGet(() -> new VimFault("RuntimeFault", message, soapFault));
  }

  /** From a LocalizedMethodFault, the error of a task. */
  static VimFault ofTask(Element error) {
    var fault = error.find("fault").orElse(error);
    return new VimFault(typeOf(fault), error.text("localizedMessage"), fault);
  }

  private static String typeOf(Element fault) {
    if (fault.type() != null) {
      return fault.type();
    }
    var name = fault.name();
    return name.endsWith("Fault") && name.length() > 5
        ? name.substring(0, name.length() - 5)
        : name;
  }

  public String type() {
    return type;
  }

  public boolean is(String other) {
    return type.equals(other);
  }

  public List<String> keys() {
    return keys;
  }

  /** A field of the fault, such as {@code privilegeId}; null without it. */
  public String field(String name) {
    return detail.text(name);
  }
}
