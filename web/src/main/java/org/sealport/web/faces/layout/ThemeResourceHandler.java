package org.sealport.web.faces.layout;

import jakarta.faces.application.Resource;
import jakarta.faces.application.ResourceHandler;
import jakarta.faces.application.ResourceHandlerWrapper;
import jakarta.faces.application.ResourceWrapper;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;

/** Serves {@code primefaces-sealport/theme.css}: Saga with its colours turned into our tokens. */
public class ThemeResourceHandler extends ResourceHandlerWrapper {
  private static final String OURS = "primefaces-sealport";
  private static final String SAGA = "primefaces-saga-blue";

  public ThemeResourceHandler(ResourceHandler wrapped) {
    super(wrapped);
  }

  @Override
  public Resource createResource(String name, String library) {
    if (!OURS.equals(library)) return super.createResource(name, library);
    var saga = super.createResource(name, SAGA);
    return saga == null ? null : new Theme(saga);
  }

  private static final class Theme extends ResourceWrapper {
    private static byte[] css;

    Theme(Resource saga) {
      super(saga);
    }

    @Override
    public String getLibraryName() {
      return OURS;
    }

    @Override
    public String getRequestPath() {
      return getWrapped().getRequestPath().replace(SAGA, OURS);
    }

    @Override
    public InputStream getInputStream() throws IOException {
      return new ByteArrayInputStream(css());
    }

    private byte[] css() throws IOException {
      synchronized (Theme.class) {
        if (css == null) {
          try (var in = getWrapped().getInputStream()) {
            var saga = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            css = ThemeColors.toTokens(saga).getBytes(StandardCharsets.UTF_8);
          }
        }
        return css;
      }
    }
  }
}
