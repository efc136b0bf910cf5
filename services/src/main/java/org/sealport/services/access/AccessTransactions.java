package org.sealport.services.access;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.function.Consumer;
import org.sealport.domain.access.Access;

/** The transactions of {@link AccessChanges}. */
@ApplicationScoped
public class AccessTransactions {
  @Transactional
  public AccessRow read(Owned owned) {
    return AccessRow.of(owned.access().get());
  }

  @Transactional
  public void change(Owned owned, Consumer<Access> change) {
    owned.change().accept(change);
  }
}
