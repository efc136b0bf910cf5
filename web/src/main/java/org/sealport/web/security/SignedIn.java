package org.sealport.web.security;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.stream.Collectors;
import org.sealport.domain.access.Role;
import org.sealport.services.access.CurrentCaller;

/** The signed-in person for the pages: its organizations, and the switch between them. */
@Named
@RequestScoped
public class SignedIn {
  /**
   * One organization of the person.
   *
   * @param roles the names of the roles held there
   */
  public record Organization(String alias, boolean current, String roles) {}

  private HttpServletRequest request;

  @Inject CurrentCaller caller;

  protected SignedIn() {} // for CDI

  @Inject
  SignedIn(HttpServletRequest request) {
    this.request = request;
  }

  public String getUsername() {
    return signIn().identity().username();
  }

  public String getFullName() {
    return signIn().identity().fullName();
  }

  /** By alias. */
  public List<Organization> getOrganizations() {
    var chosen = signIn().membership().map(Membership::alias).orElse(null);
    return signIn().identity().memberships().stream()
        .map(
            member ->
                new Organization(
                    member.alias(),
                    member.alias().equals(chosen),
                    member.roles().stream()
                        .sorted()
                        .map(Role::label)
                        .collect(Collectors.joining(", "))))
        .toList();
  }

  /** Sent in the header {@code X-Sealport-CSRF} by the pages' own calls of the API. */
  public String getCsrfToken() {
    return signIn().csrfToken();
  }

  /**
   * Works in this organization from now on; one of another person is ignored.
   *
   * @return where to go: the page that was asked for before the choice, or home
   */
  public String switchTo(String alias, String target) {
    var signIn = signIn();
    signIn
        .identity()
        .member(alias)
        .ifPresent(
            member -> {
              signIn.choosing(member.alias()).keepIn(request.getSession());
              caller.is(signIn.identity().in(member));
            });
    return LocalTarget.checked(target);
  }

  private SignIn signIn() {
    return SignIn.in(request.getSession(false)).orElseThrow(IllegalStateException::new);
  }
}
