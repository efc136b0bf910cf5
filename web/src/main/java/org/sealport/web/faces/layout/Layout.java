package org.sealport.web.faces.layout;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.List;
import java.util.stream.Collectors;
import org.sealport.domain.access.Role;
import org.sealport.services.access.Caller;
import org.sealport.services.access.CurrentCaller;
import org.sealport.web.security.SignedIn;

/** The frame around every page: who is signed in, for which organization, and where. */
@Named
@RequestScoped
public class Layout {
  private HttpServletRequest request;
  private CurrentCaller caller;
  private SignedIn signedIn;

  protected Layout() {} // for CDI

  @Inject
  Layout(HttpServletRequest request, CurrentCaller caller, SignedIn signedIn) {
    this.request = request;
    this.caller = caller;
    this.signedIn = signedIn;
  }

  /** False on an error page that is shown before sign-in. */
  public boolean isSignedIn() {
    return caller.find().isPresent();
  }

  /** The page belongs to the provider's console. */
  public boolean isProvider() {
    return isOfProvider() && path().startsWith("/provider");
  }

  /** The person works for the provider. */
  public boolean isOfProvider() {
    return caller.find().map(Caller::isProvider).orElse(false);
  }

  public String getHome() {
    return request.getContextPath() + (isOfProvider() ? "/provider/" : "/");
  }

  public String getOrganization() {
    return caller.get().tenantName();
  }

  public List<SignedIn.Organization> getOrganizations() {
    return signedIn.getOrganizations();
  }

  public String getUser() {
    return caller.get().username();
  }

  public String getFullName() {
    return caller.get().fullName();
  }

  public String getRole() {
    return caller.get().roles().stream()
        .sorted()
        .map(Role::label)
        .collect(Collectors.joining(", "));
  }

  /** Goes to the start page of another organization: a page of the old one means nothing there. */
  public void switchTo(String alias) throws IOException {
    signedIn.switchTo(alias, "/");
    FacesContext.getCurrentInstance().getExternalContext().redirect(getHome());
  }

  /** Whether the page is the entry's own page or one of its section. */
  public boolean at(String href, String section) {
    var path = path();
    return section == null || section.isEmpty()
        ? path.equals(href) || path.equals(href + "index.xhtml") || path.equals(href + "index")
        : path.startsWith(section);
  }

  private String path() {
    var original = request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI);
    var uri = original == null ? request.getRequestURI() : original.toString();
    return uri.substring(request.getContextPath().length());
  }
}
