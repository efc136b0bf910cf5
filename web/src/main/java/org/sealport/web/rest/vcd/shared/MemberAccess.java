package org.sealport.web.rest.vcd.shared;

import static org.sealport.domain.shared.CommonProblem.INVALID_INPUT;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.sealport.domain.access.AccessLevel;
import org.sealport.services.access.AccessRow;
import org.sealport.services.access.AccessSettings;
import org.sealport.web.rest.vcd.shared.AccessDocument.AccessSetting;

/** Translates what members reach into the words of the contract and back. */
@ApplicationScoped
public class MemberAccess {
  @Inject Names names;

  public AccessDocument document(AccessRow row) {
    var document = new AccessDocument();
    document.isSharedToEveryone = row.everyone() != AccessLevel.NONE;
    if (document.isSharedToEveryone) {
      document.everyoneAccessLevel = row.everyone().label();
    }
    row.members().forEach((name, level) -> document.add(names.user(name), level.label()));
    return document;
  }

  /**
   * @param settings those of members
   * @param now whom the contract's addresses may name without asking who else there is
   */
  public AccessSettings settings(
      AccessDocument wanted,
      List<AccessSetting> settings,
      AccessRow now,
      Supplier<List<String>> members) {
    Map<String, AccessLevel> levels = new HashMap<>();
    for (var setting : settings) {
      levels.put(name(setting, now, members), level("AccessLevel", setting.accessLevel));
    }
    return new AccessSettings(everyone(wanted, now.everyone()), levels);
  }

  /** A level that is left out stays as it is. */
  private static AccessLevel everyone(AccessDocument wanted, AccessLevel now) {
    if (wanted.isSharedToEveryone == null) {
      throw INVALID_INPUT.with("IsSharedToEveryone", "");
    }
    if (!wanted.isSharedToEveryone) {
      return AccessLevel.NONE;
    }
    if (wanted.everyoneAccessLevel == null) {
      return now == AccessLevel.NONE ? AccessLevel.READ_ONLY : now;
    }
    return level("EveryoneAccessLevel", wanted.everyoneAccessLevel);
  }

  private static AccessLevel level(String element, String label) {
    return AccessLevel.labelled(label)
        .filter(level -> level != AccessLevel.NONE)
        .orElseThrow(() -> INVALID_INPUT.with(element, String.valueOf(label)));
  }

  private String name(AccessSetting setting, AccessRow now, Supplier<List<String>> members) {
    var external = setting.externalSubject;
    if (external != null && external.subjectId != null) {
      if (!Boolean.TRUE.equals(external.isUser)) {
        throw ProtocolProblem.NOT_OFFERED.with("ExternalSubject: " + external.subjectId);
      }
      return external.subjectId;
    }
    return user("Subject", setting.subject, now, members);
  }

  /**
   * The user name that a reference stands for.
   *
   * @throws org.sealport.domain.shared.SealportException INVALID_INPUT, NOT_OFFERED for groups
   */
  public String user(
      String element, Reference subject, AccessRow now, Supplier<List<String>> members) {
    if (subject == null || subject.href == null && subject.name == null) {
      throw INVALID_INPUT.with(element, "");
    }
    if ((subject.type + subject.href).contains("group")) {
      throw ProtocolProblem.NOT_OFFERED.with(element + ": " + subject.href);
    }
    if (subject.href == null) {
      return subject.name;
    }
    var id = Urn.of("user", Urn.uuid(subject.href));
    var known = Stream.concat(Stream.of(now.owner()), now.members().keySet().stream());
    return Stream.concat(Stream.ofNullable(subject.name), known)
        .filter(name -> names.user(name).id.equals(id))
        .findFirst()
        .orElseGet(() -> among(members.get(), id, element, subject));
  }

  private String among(List<String> members, String id, String element, Reference subject) {
    return members.stream()
        .filter(name -> names.user(name).id.equals(id))
        .findFirst()
        .orElseThrow(() -> INVALID_INPUT.with(element, subject.href));
  }
}
