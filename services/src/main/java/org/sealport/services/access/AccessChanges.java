package org.sealport.services.access;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;

/**
 * Reads and changes who reaches something; who the members are is asked outside of transactions.
 */
@ApplicationScoped
public class AccessChanges {
  @Inject AccessTransactions transactions;
  @Inject Members members;

  public AccessRow read(Owned owned) {
    return transactions.read(owned);
  }

  /** To whom it could be given, the first thousand. */
  public List<String> candidates(Owned owned) {
    transactions.read(owned);
    return members.names(owned.tenant());
  }

  /**
   * @throws org.sealport.domain.shared.SealportException MEMBER_UNKNOWN
   */
  public void change(Owned owned, AccessSettings wanted) {
    members.require(owned.tenant(), wanted.members().keySet(), read(owned));
    transactions.change(owned, access -> access.becomes(wanted.everyone(), wanted.members()));
  }

  /**
   * @throws org.sealport.domain.shared.SealportException MEMBER_UNKNOWN
   */
  public void give(Owned owned, String owner) {
    members.require(owned.tenant(), List.of(owner), read(owned));
    transactions.change(owned, access -> access.giveTo(owner));
  }
}
