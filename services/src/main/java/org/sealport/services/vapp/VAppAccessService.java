package org.sealport.services.vapp;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.sealport.domain.access.Right;
import org.sealport.domain.task.TaskOperation;
import org.sealport.domain.tenant.TenantId;
import org.sealport.domain.vapp.VAppId;
import org.sealport.domain.vapp.VApps;
import org.sealport.services.access.AccessChanges;
import org.sealport.services.access.AccessRow;
import org.sealport.services.access.AccessSettings;
import org.sealport.services.access.Owned;
import org.sealport.services.access.RequiresRight;
import org.sealport.services.audit.Audited;

/** Whose a vApp is, with its VMs, and which members of its organization reach it. */
@ApplicationScoped
public class VAppAccessService {
  @Inject AccessChanges changes;
  @Inject VApps vApps;

  /**
   * @throws org.sealport.domain.shared.SealportException NOT_FOUND
   */
  @RequiresRight(Right.VAPP_VIEW)
  public AccessRow get(TenantId tenant, VAppId id) {
    return changes.read(owned(tenant, id));
  }

  /**
   * To whom it could be given, the first thousand.
   *
   * @throws org.sealport.domain.shared.SealportException NOT_FOUND, ACCESS_TOO_LOW
   */
  @RequiresRight(Right.VAPP_SHARE)
  public List<String> candidates(TenantId tenant, VAppId id) {
    return changes.candidates(owned(tenant, id));
  }

  /**
   * Its owner, and who administers the organization, go on to reach all of it.
   *
   * @throws org.sealport.domain.shared.SealportException NOT_FOUND, ACCESS_TOO_LOW, MEMBER_UNKNOWN
   */
  @RequiresRight(Right.VAPP_SHARE)
  @Audited(TaskOperation.VAPP_ACCESS)
  public void change(TenantId tenant, VAppId id, AccessSettings wanted) {
    changes.change(owned(tenant, id), wanted);
  }

  /**
   * Who had it keeps what everyone has.
   *
   * @throws org.sealport.domain.shared.SealportException NOT_FOUND, ACCESS_TOO_LOW, MEMBER_UNKNOWN
   */
  @RequiresRight(Right.VAPP_SHARE)
  @Audited(TaskOperation.VAPP_OWNER)
  public void give(TenantId tenant, VAppId id, String owner) {
    changes.give(owned(tenant, id), owner);
  }

  private Owned owned(TenantId tenant, VAppId id) {
    return new Owned(
        tenant, () -> vApps.get(tenant, id).access(), change -> vApps.change(tenant, id, change));
  }
}
