package org.sealport.web.rest.vcd.configuration;

import static org.sealport.domain.shared.CommonProblem.INVALID_INPUT;
import static org.sealport.domain.shared.CommonProblem.NOT_FOUND;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import org.sealport.web.rest.vcd.task.TaskAnswers;

/** Metadata of VMs and vApps. Two words of it are wishes for the TPM. */
@Path("vApp/{entity: (vm|vapp)-[0-9a-fA-F-]+}/metadata")
@ApplicationScoped
public class MetadataResource {
  @Inject MetadataStore store;
  @Inject TpmWords words;
  @Inject TaskAnswers answers;

  @GET
  public Metadata get(@PathParam("entity") String entity) {
    return store.read(store.find(entity));
  }

  @GET
  @Path("{domain: ((SYSTEM|GENERAL)/)?}{key}")
  public Metadata.Value get(@PathParam("entity") String entity, @PathParam("key") String key) {
    var all = get(entity);
    var entry = all.find(key).orElseThrow(() -> NOT_FOUND.with(key));
    var value = new Metadata.Value();
    value.href = all.href + "/" + key;
    value.link("up", all.href, all.type);
    value.link("edit", value.href, all.type.replace("metadata+", "metadata.value+"));
    value.link("remove", value.href, null);
    value.domain = entry.domain;
    value.typedValue = entry.typedValue;
    return value;
  }

  @POST
  public Response add(@PathParam("entity") String entity, Metadata wanted) {
    var owner = store.find(entity);
    var all = store.read(owner);
    for (var entry : wanted.metadataEntry) {
      if (entry.key == null || entry.key.isBlank() || entry.typedValue == null) {
        throw INVALID_INPUT.with("MetadataEntry", String.valueOf(entry.key));
      }
      all.put(entry);
    }
    var task = words.heed(owner, wanted); // a refused wish leaves nothing recorded
    store.write(owner, all);
    return task.map(id -> answers.accepted(owner.tenant(), id))
        .orElseGet(() -> answers.done("metadataUpdate", owner.reference()));
  }

  @PUT
  @Path("{domain: ((SYSTEM|GENERAL)/)?}{key}")
  public Response put(
      @PathParam("entity") String entity, @PathParam("key") String key, Metadata.Value wanted) {
    var entry = new Metadata.Entry();
    entry.key = key;
    entry.domain = wanted.domain;
    entry.typedValue = wanted.typedValue;
    var metadata = new Metadata();
    metadata.metadataEntry.add(entry);
    return add(entity, metadata);
  }

  @DELETE
  @Path("{domain: ((SYSTEM|GENERAL)/)?}{key}")
  public Response remove(@PathParam("entity") String entity, @PathParam("key") String key) {
    var owner = store.find(entity);
    var all = store.read(owner);
    if (!all.metadataEntry.removeIf(entry -> key.equals(entry.key))) {
      throw NOT_FOUND.with(key);
    }
    store.write(owner, all);
    return answers.done("metadataDelete", owner.reference());
  }
}
