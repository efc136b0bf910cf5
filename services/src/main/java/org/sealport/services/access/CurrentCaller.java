package org.sealport.services.access;

import static org.sealport.domain.shared.CommonProblem.UNAUTHENTICATED;

import jakarta.enterprise.context.RequestScoped;
import java.util.Optional;
import org.sealport.domain.access.Right;

/** The caller of this request; set once by the security filter. */
@RequestScoped
public class CurrentCaller {
  private Caller caller;
  private Right using;

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

  /**
   * The right that the use case has named which runs now; within it another may.
   *
   * @return what was used until now
   */
  Optional<Right> uses(Right right) {
    var before = Optional.ofNullable(using);
    using = right;
    return before;
  }

  /** Empty outside of use cases and queries. */
  public Optional<Right> using() {
    return Optional.ofNullable(using);
  }

  public Optional<Caller> find() {
    return Optional.ofNullable(caller);
  }
}
