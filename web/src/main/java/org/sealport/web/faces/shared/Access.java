package org.sealport.web.faces.shared;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.sealport.domain.access.Right;
import org.sealport.domain.tenant.TenantId;
import org.sealport.services.access.CurrentCaller;

/**
 * What the signed-in person's role allows, so that pages hide what it never has. The use cases
 * check for themselves.
 */
@Named("access")
@RequestScoped
public class Access {
  private CurrentCaller caller;

  protected Access() {} // for CDI

  @Inject
  Access(CurrentCaller caller) {
    this.caller = caller;
  }

  public boolean may(String right) {
    return may(Right.valueOf(right));
  }

  public boolean may(Right right) {
    return caller.find().map(c -> c.may(right)).orElse(false);
  }

  public TenantId tenant() {
    return caller.get().tenant();
  }
}
