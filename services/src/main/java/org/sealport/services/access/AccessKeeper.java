package org.sealport.services.access;

import static org.sealport.domain.access.AccessProblem.ACCESS_TOO_LOW;
import static org.sealport.domain.shared.CommonProblem.NOT_FOUND;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.ContextNotActiveException;
import jakarta.enterprise.context.RequestScoped;
import jakarta.enterprise.inject.spi.BeanManager;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.sealport.domain.access.Access;
import org.sealport.domain.access.AccessLevel;
import org.sealport.domain.access.AccessRules;
import org.sealport.domain.access.AccessRules.Subject;
import org.sealport.domain.access.Right;

/**
 * Checks, wherever a vApp, a VM, a catalog or what lies in one is looked up, that its owner lets
 * the caller do what the right is for that the use case named. Work that nobody waits for, such as
 * a task's, was checked when it was accepted.
 */
@ApplicationScoped
public class AccessKeeper {
  private CurrentCaller current;
  private BooleanSupplier requested;

  protected AccessKeeper() {} // for CDI

  /** Where there is always a request. */
  public AccessKeeper(CurrentCaller current) {
    this.current = current;
    this.requested = () -> true;
  }

  @Inject
  public AccessKeeper(CurrentCaller current, BeanManager beans) {
    this.current = current;
    this.requested = () -> isRequested(beans);
  }

  private static boolean isRequested(BeanManager beans) {
    try {
      return beans.getContext(RequestScoped.class).isActive();
    } catch (ContextNotActiveException e) {
      return false; // a thread of the portal's own
    }
  }

  /** The caller, when owners decide what it sees; empty for who sees all of the organization. */
  public Optional<Caller> narrowed() {
    return requested.getAsBoolean() ? current.find().filter(Caller::isNarrowed) : Optional.empty();
  }

  /**
   * For the right that is used.
   *
   * @throws org.sealport.domain.shared.SealportException NOT_FOUND, ACCESS_TOO_LOW
   */
  public void check(Access access, Subject subject, Object id, String name) {
    narrowed().ifPresent(caller -> check(access, subject, id, name, using()));
  }

  /** Without a use case, to look. */
  public Right using() {
    return current.using().orElse(Right.VM_VIEW);
  }

  /**
   * @param id for whom it is not there
   * @throws org.sealport.domain.shared.SealportException NOT_FOUND, ACCESS_TOO_LOW
   */
  public void check(Access access, Subject subject, Object id, String name, Right right) {
    narrowed()
        .ifPresent(
            caller -> {
              var held = access.levelOf(caller.username());
              var needed = AccessRules.needed(right, subject);
              if (held == AccessLevel.NONE) {
                throw NOT_FOUND.with(id);
              }
              if (!held.reaches(needed)) {
                throw ACCESS_TOO_LOW.with(name, needed.label(), held.label(), access.owner());
              }
            });
  }
}
