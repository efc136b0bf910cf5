package org.sealport.web.faces.catalog;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.sealport.domain.catalog.TemplateId;
import org.sealport.services.access.CurrentCaller;
import org.sealport.services.catalog.DownloadService;
import org.sealport.services.catalog.ovf.OvaWriter;
import org.sealport.web.faces.shared.FileServlet;

/** The package of a template as one archive. */
@WebServlet(urlPatterns = "/catalog/template.ova")
public class TemplatePackageServlet extends FileServlet {
  private static final long serialVersionUID = 1L;

  @Inject transient DownloadService service;
  @Inject transient CurrentCaller caller;

  @Override
  protected void write(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    var id = TemplateId.of(request.getParameter("template"));
    var files = service.files(caller.get().tenant(), id);
    response.setContentType("application/x-tar");
    response.setContentLengthLong(OvaWriter.size(files));
    response.setHeader("Content-Disposition", "attachment; filename=\"template.ova\"");
    response.setHeader("Cache-Control", "no-store");
    OvaWriter.write(files, response.getOutputStream());
  }
}
