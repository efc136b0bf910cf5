package org.sealport.web.rest.vcd.configuration;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.function.Consumer;
import org.sealport.services.configuration.SubjectService;
import org.sealport.web.rest.vcd.configuration.MetadataOwners.Owner;

/** Keeps metadata: that of VMs and vApps beside their sections, that of other subjects alone. */
@ApplicationScoped
class MetadataStore {
  /** The name under which it is recorded. */
  static final String NAME = "Metadata";

  @Inject Recordings recordings;
  @Inject SubjectService subjects;

  /** As it is recorded: with what only the provider sees. */
  Metadata read(Owner owner) {
    if (owner.subject() != null) {
      return parsed(subjects.find(owner.tenant(), owner.subject(), NAME).orElse(null));
    }
    return recordings
        .of(owner.tenant(), owner.vApp())
        .find(owner.vm() == null ? null : owner.vm().id(), Metadata.class)
        .orElseGet(Metadata::new);
  }

  static Metadata parsed(String content) {
    return content == null ? new Metadata() : Recordings.read(Metadata.class, content);
  }

  void change(Owner owner, Consumer<Metadata> change) {
    if (owner.subject() != null) {
      changeSubject(owner, change);
      return;
    }
    var metadata = read(owner);
    change.accept(metadata);
    if (owner.vm() == null) {
      recordings.record(owner.tenant(), owner.vApp(), metadata);
    } else {
      recordings.record(owner.tenant(), owner.vm().id(), metadata);
    }
  }

  private void changeSubject(Owner owner, Consumer<Metadata> wanted) {
    var tenant = owner.tenant();
    var subject = owner.subject();
    var change =
        new SubjectService.Change(
            NAME,
            content -> {
              var metadata = parsed(content);
              wanted.accept(metadata);
              return Recordings.written(metadata);
            });
    switch (subject.kind().editing()) {
      case CATALOG_MANAGE -> subjects.changeInCatalogs(tenant, subject, change);
      case NETWORK_MANAGE -> subjects.changeOfNetwork(tenant, subject, change);
      default -> subjects.changeOfTenant(tenant, subject, change);
    }
  }
}
