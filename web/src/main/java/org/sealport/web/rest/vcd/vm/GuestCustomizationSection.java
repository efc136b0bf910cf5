package org.sealport.web.rest.vcd.vm;

import org.sealport.web.rest.vcd.shared.Media;
import org.sealport.web.rest.vcd.shared.Resource;
import org.sealport.web.rest.vcd.wire.Document;
import org.sealport.web.rest.vcd.wire.Field;
import org.sealport.web.rest.vcd.wire.Namespace;

/** What the guest is told about itself: recorded configuration; passwords are not kept. */
@Document(value = "GuestCustomizationSection", media = GuestCustomizationSection.MEDIA)
public class GuestCustomizationSection extends Resource {
  public static final String MEDIA = Media.VCLOUD + "guestCustomizationSection";

  @Field(namespace = Namespace.OVF)
  public String info = "Specifies Guest OS Customization Settings";

  public Boolean enabled;
  public Boolean changeSid;
  public String virtualMachineId;
  public Boolean joinDomainEnabled;
  public Boolean useOrgSettings;
  public String domainName;
  public String domainUserName;
  public Boolean adminPasswordEnabled;
  public Boolean adminPasswordAuto;
  public Boolean adminAutoLogonEnabled;
  public Integer adminAutoLogonCount;
  public Boolean resetPasswordRequired;
  public String customizationScript;
  public String computerName;

  /** Takes what a client wrote; what it left out stays. */
  void adopt(GuestCustomizationSection written) {
    enabled = otherwise(written.enabled, enabled);
    changeSid = otherwise(written.changeSid, changeSid);
    joinDomainEnabled = otherwise(written.joinDomainEnabled, joinDomainEnabled);
    useOrgSettings = otherwise(written.useOrgSettings, useOrgSettings);
    domainName = written.domainName;
    domainUserName = written.domainUserName;
    adminPasswordEnabled = otherwise(written.adminPasswordEnabled, adminPasswordEnabled);
    adminPasswordAuto = otherwise(written.adminPasswordAuto, adminPasswordAuto);
    adminAutoLogonEnabled = otherwise(written.adminAutoLogonEnabled, adminAutoLogonEnabled);
    adminAutoLogonCount = otherwise(written.adminAutoLogonCount, adminAutoLogonCount);
    resetPasswordRequired = otherwise(written.resetPasswordRequired, resetPasswordRequired);
    customizationScript = written.customizationScript;
    computerName = otherwise(written.computerName, computerName);
  }

  private static <T> T otherwise(T written, T now) {
    return written == null ? now : written;
  }
}
