package org.sealport.web.security;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.ServletContextEvent;
import jakarta.servlet.ServletContextListener;
import jakarta.servlet.annotation.WebListener;
import java.util.EnumSet;

/**
 * Puts the security filter before every other filter, which annotations cannot promise, and hardens
 * the session's cookie.
 */
@WebListener
public class SecurityRegistration implements ServletContextListener {
  @Override
  public void contextInitialized(ServletContextEvent event) {
    var context = event.getServletContext();
    var filter = context.addFilter("sealport-security", SecurityFilter.class);
    filter.setAsyncSupported(true);
    filter.addMappingForUrlPatterns(EnumSet.of(DispatcherType.REQUEST), false, "/*");
    var cookie = context.getSessionCookieConfig();
    cookie.setName("SEALPORT-SESSION");
    cookie.setHttpOnly(true);
    cookie.setSecure(true);
  }
}
