package org.sealport.web.rest.vcd.configuration;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.sealport.domain.tenant.TenantId;
import org.sealport.domain.vapp.VAppId;
import org.sealport.domain.vm.VmId;
import org.sealport.services.configuration.ConfigurationService;
import org.sealport.services.configuration.Recorded;
import org.sealport.web.rest.vcd.wire.ApiVersion;
import org.sealport.web.rest.vcd.wire.Document;
import org.sealport.web.rest.vcd.wire.Format;

/** Keeps documents as they are on the wire, one of each kind for a VM or vApp. */
@ApplicationScoped
public class Recordings {
  @Inject ConfigurationService service;

  /** Everything that is recorded of a vApp and of its VMs. */
  public record All(List<Recorded> texts) {
    /**
     * @param vm null: the vApp's own
     */
    public <T> Optional<T> find(VmId vm, Class<T> type) {
      return texts.stream()
          .filter(text -> Objects.equals(text.vm(), vm) && text.name().equals(name(type)))
          .findFirst()
          .map(text -> read(type, text.content()));
    }
  }

  public All of(TenantId tenant, VAppId vApp) {
    return new All(service.all(tenant, vApp));
  }

  public void record(TenantId tenant, VmId vm, Object document) {
    service.record(tenant, vm, name(document.getClass()), written(document));
  }

  public void record(TenantId tenant, VAppId vApp, Object document) {
    service.record(tenant, vApp, name(document.getClass()), written(document));
  }

  private static String name(Class<?> type) {
    return type.getAnnotation(Document.class).value();
  }

  /** A document as text, to be kept. */
  public static String written(Object document) {
    var out = new ByteArrayOutputStream();
    try {
      Format.XML.write(document, ApiVersion.NEWEST, out);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toString(StandardCharsets.UTF_8);
  }

  public static <T> T read(Class<T> type, String content) {
    var in = new ByteArrayInputStream(content.getBytes(StandardCharsets.UTF_8));
    try {
      return Format.XML.read(type, ApiVersion.NEWEST, in);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
