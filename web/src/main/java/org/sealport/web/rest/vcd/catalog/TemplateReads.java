package org.sealport.web.rest.vcd.catalog;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** Templates for resources of other packages. */
@ApplicationScoped
public class TemplateReads {
  @Inject CatalogReads reads;
  @Inject CatalogDocuments documents;

  public TemplateDocument document(String id) {
    var found = reads.template(id);
    return documents.template(found.id(), found.value());
  }
}
