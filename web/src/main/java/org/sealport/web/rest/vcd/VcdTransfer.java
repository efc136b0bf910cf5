package org.sealport.web.rest.vcd;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;
import java.util.Map;
import java.util.Set;
import org.sealport.web.rest.vcd.shared.Documents;
import org.sealport.web.rest.vcd.shared.ErrorMapper;
import org.sealport.web.rest.vcd.transfer.TransferResource;

/** Where the files of packages go. */
@ApplicationPath("transfer")
@ApplicationScoped
public class VcdTransfer extends Application {
  @Override
  public Set<Class<?>> getClasses() {
    return Set.of(TransferResource.class, Documents.class, ErrorMapper.class);
  }

  @Override
  public Map<String, Object> getProperties() {
    return VcdApi.SETTINGS;
  }
}
