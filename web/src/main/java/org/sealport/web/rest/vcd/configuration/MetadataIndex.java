package org.sealport.web.rest.vcd.configuration;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;
import org.sealport.domain.configuration.Subject;
import org.sealport.domain.tenant.TenantId;
import org.sealport.services.configuration.ConfigurationService;
import org.sealport.services.configuration.SubjectService;
import org.sealport.web.rest.vcd.shared.Reach;

/** Metadata of all entities of a kind wherever the caller reaches, for lists that name some. */
@ApplicationScoped
public class MetadataIndex {
  @Inject ConfigurationService configurations;
  @Inject SubjectService subjects;
  @Inject MetadataRules rules;
  @Inject Reach reach;

  /** What is recorded, by the entity's id. It is read when it is looked at. */
  public record Index(Map<UUID, String> contents, Consumer<Metadata> hide) {
    /** Of what has no metadata. */
    public static final Index EMPTY = new Index(Map.of(), metadata -> {});

    /** Null: nothing is recorded that the caller may see. */
    public Metadata of(UUID id) {
      var content = contents.get(id);
      if (content == null) {
        return null;
      }
      var metadata = MetadataStore.parsed(content);
      hide.accept(metadata);
      return metadata;
    }

    /** This one's, or the other's. */
    public Index or(Index other) {
      var both = new HashMap<>(contents);
      both.putAll(other.contents);
      return new Index(both, hide);
    }
  }

  public Index ofVms() {
    return index(tenant -> configurations.ofVms(tenant, MetadataStore.NAME));
  }

  public Index ofVApps() {
    return index(tenant -> configurations.ofVApps(tenant, MetadataStore.NAME));
  }

  public Index of(Subject.Kind kind) {
    return index(tenant -> subjects.all(tenant, kind, MetadataStore.NAME));
  }

  private Index index(Function<TenantId, Map<UUID, String>> read) {
    var all = new HashMap<UUID, String>();
    reach.tenants().forEach(tenant -> all.putAll(read.apply(tenant.id())));
    return new Index(all, rules::hide);
  }
}
