package org.sealport.persistence.catalog;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import org.sealport.domain.catalog.MediaId;
import org.sealport.domain.catalog.MediaUses;
import org.sealport.domain.tenant.TenantId;
import org.sealport.domain.vcenter.VCenterId;
import org.sealport.persistence.shared.TenantScope;

/** Uses of images by plain SQL, in every organization. */
@ApplicationScoped
public class JpaMediaUses implements MediaUses {
  private static final String HOLDERS =
      "select tenant_id, case when hidden then '' else name end from vm where disc_image = :image or disc_wanted = :image and busy_task is not null"
          + " order by name_key, id";
  private static final String COPIES =
      "select vcenter_id, datastore from media_copy where media_id = :image order by vcenter_id, datastore";
  private static final String COPIED =
      "insert into media_copy (media_id, vcenter_id, datastore) values (:image, :vcenter, :datastore) on conflict do nothing";
  private static final String FORGET = "delete from media_copy where media_id = :image";

  private TenantScope scope;

  protected JpaMediaUses() {} // for CDI

  @Inject
  public JpaMediaUses(TenantScope scope) {
    this.scope = scope;
  }

  @Override
  public List<Holder> holders(MediaId image) {
    return rows(HOLDERS, image).stream()
        .map(row -> new Holder(new TenantId((UUID) row[0]), (String) row[1]))
        .toList();
  }

  @Override
  public List<Copy> copies(MediaId image) {
    return rows(COPIES, image).stream()
        .map(row -> new Copy(new VCenterId((UUID) row[0]), (String) row[1]))
        .toList();
  }

  @SuppressWarnings("unchecked")
  private List<Object[]> rows(String sql, MediaId image) {
    return scope
        .ofProvider()
        .createNativeQuery(sql)
        .setParameter("image", image.value())
        .getResultList();
  }

  @Override
  public void copied(MediaId image, Copy copy) {
    scope
        .ofProvider()
        .createNativeQuery(COPIED)
        .setParameter("image", image.value())
        .setParameter("vcenter", copy.vCenter().value())
        .setParameter("datastore", copy.datastore())
        .executeUpdate();
  }

  @Override
  public void forget(MediaId image) {
    scope
        .ofProvider()
        .createNativeQuery(FORGET)
        .setParameter("image", image.value())
        .executeUpdate();
  }
}
