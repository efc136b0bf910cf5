package org.sealport.services.access;

import static org.sealport.domain.shared.CommonProblem.UNAUTHENTICATED;

import jakarta.enterprise.context.RequestScoped;
import java.util.Optional;

/** The caller of this request; set once by the security filter. */
@RequestScoped
public class CurrentCaller {
  private Caller caller;

  public void is(Caller signedIn) {
    caller = signedIn;
  }

  /**
   * @throws org.sealport.domain.shared.SealportException UNAUTHENTICATED
   */
  public Caller get() {
    if (caller == null) {
      throw UNAUTHENTICATED.with();
    }
    return caller;
  }

  public Optional<Caller> find() {
    return Optional.ofNullable(caller);
  }
}
