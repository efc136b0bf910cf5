package org.sealport.web.rest.vcd.configuration;

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
import org.sealport.web.rest.vcd.configuration.MetadataOwners.Owner;
import org.sealport.web.rest.vcd.shared.Exchange;
import org.sealport.web.rest.vcd.shared.Media;
import org.sealport.web.rest.vcd.task.TaskAnswers;

/**
 * Metadata of whatever has any. Two words of a VM's and a vApp's are wishes for the TPM. What a key
 * names depends on its domain: GENERAL, or the provider's own, SYSTEM.
 */
@Path(
    "{type: vApp|(admin/)?(org|vdc|network|catalog|catalogItem|vAppTemplate|media)}"
        + "/{id}/metadata")
@ApplicationScoped
public class MetadataResource {
  private static final String ENTRY = "{domain: ((SYSTEM|GENERAL)/)?}{key}";

  @Inject MetadataOwners owners;
  @Inject MetadataStore store;
  @Inject MetadataRules rules;
  @Inject TpmWords words;
  @Inject TaskAnswers answers;
  @Inject Exchange exchange;

  @GET
  public Metadata get(@PathParam("type") String type, @PathParam("id") String id) {
    return shown(type, owners.find(type, id));
  }

  private Metadata shown(String type, Owner owner) {
    var metadata = store.read(owner);
    rules.hide(metadata);
    if (owner.vm() != null) {
      TpmWords.tell(metadata, owner.vm().tpm());
    }
    var admin = type.startsWith("admin/");
    var href = owner.reference().href;
    metadata.href = (admin ? href.replaceFirst("/api/", "/api/admin/") : href) + "/metadata";
    metadata.type = exchange.type(Media.VCLOUD + "metadata");
    metadata.link.clear();
    metadata.link("up", href, owner.reference().type);
    metadata.link("add", metadata.href, metadata.type);
    return metadata;
  }

  @GET
  @Path(ENTRY)
  public Metadata.Value get(
      @PathParam("type") String type,
      @PathParam("id") String id,
      @PathParam("domain") String domain,
      @PathParam("key") String key) {
    var all = get(type, id);
    var entry = all.find(MetadataRules.domain(domain), key).orElseThrow(() -> NOT_FOUND.with(key));
    var value = new Metadata.Value();
    value.href = all.href + "/" + domain + key;
    value.link("up", all.href, all.type);
    value.link("edit", value.href, all.type.replace("metadata+", "metadata.value+"));
    value.link("remove", value.href, null);
    value.domain = entry.domain;
    value.typedValue = entry.typedValue;
    return value;
  }

  @POST
  public Response add(@PathParam("type") String type, @PathParam("id") String id, Metadata wanted) {
    var owner = owners.find(type, id);
    wanted.metadataEntry.forEach(rules::require);
    // A refused wish leaves nothing recorded.
    var task = owner.subject() == null ? words.heed(owner, wanted) : TpmWords.NOTHING;
    store.change(owner, metadata -> wanted.metadataEntry.forEach(metadata::put));
    return task.map(made -> answers.accepted(owner.tenant(), made))
        .orElseGet(() -> answers.done("metadataUpdate", owner.reference()));
  }

  @PUT
  @Path(ENTRY)
  public Response put(
      @PathParam("type") String type,
      @PathParam("id") String id,
      @PathParam("domain") String domain,
      @PathParam("key") String key,
      Metadata.Value wanted) {
    var entry = new Metadata.Entry();
    entry.key = key;
    entry.domain = MetadataRules.said(domain, wanted.domain);
    entry.typedValue = wanted.typedValue;
    var metadata = new Metadata();
    metadata.metadataEntry.add(entry);
    return add(type, id, metadata);
  }

  @DELETE
  @Path(ENTRY)
  public Response remove(
      @PathParam("type") String type,
      @PathParam("id") String id,
      @PathParam("domain") String domain,
      @PathParam("key") String key) {
    var owner = owners.find(type, id);
    var of = MetadataRules.domain(domain);
    rules.requireMayWrite(of);
    store.change(
        owner,
        metadata -> {
          var entry = metadata.find(of, key).orElseThrow(() -> NOT_FOUND.with(key));
          metadata.metadataEntry.remove(entry);
        });
    return answers.done("metadataDelete", owner.reference());
  }
}
