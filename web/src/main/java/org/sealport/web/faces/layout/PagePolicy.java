package org.sealport.web.faces.layout;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletResponse;
import org.primefaces.context.PrimeFacesContext;
import org.sealport.web.security.SecurityHeaders;

/**
 * Tells the browser which inline scripts belong to the page. Replaces the headers that the security
 * filter and PrimeFaces have set, and sets them again on an error page, whose response was reset.
 */
@Named
@RequestScoped
public class PagePolicy {
  private SecurityHeaders headers;

  protected PagePolicy() {} // for CDI

  @Inject
  PagePolicy(SecurityHeaders headers) {
    this.headers = headers;
  }

  public void announce() {
    var faces = FacesContext.getCurrentInstance();
    var response = (HttpServletResponse) faces.getExternalContext().getResponse();
    headers.forPage(response, PrimeFacesContext.getCspState(faces).getNonce());
  }
}
