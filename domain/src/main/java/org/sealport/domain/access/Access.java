package org.sealport.domain.access;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.MapKeyColumn;
import java.util.HashMap;
import java.util.Map;

/**
 * Whose a vApp or a catalog is, and how much of it the other members of its organization reach. Who
 * administers the organization always reaches all of it.
 */
@Embeddable
public class Access {
  /** A user name. */
  @Column(nullable = false)
  private String owner;

  @Enumerated(EnumType.STRING)
  @Column(name = "everyone_access", nullable = false)
  private AccessLevel everyone;

  /** By user name. */
  @ElementCollection
  @CollectionTable(name = "access_grant", joinColumns = @JoinColumn(name = "object_id"))
  @MapKeyColumn(name = "member")
  @Column(name = "level", nullable = false)
  @Enumerated(EnumType.STRING)
  private Map<String, AccessLevel> members = new HashMap<>();

  protected Access() {} // for JPA

  /** Everyone reaches all of it until the owner says otherwise. */
  public static Access of(String owner) {
    var access = new Access();
    access.owner = owner;
    access.everyone = AccessLevel.FULL_CONTROL;
    return access;
  }

  /** From now on everyone and these members have these levels, and no other member has its own. */
  public void becomes(AccessLevel forEveryone, Map<String, AccessLevel> forMembers) {
    everyone = forEveryone;
    members.clear();
    forMembers.forEach(
        (member, level) -> {
          if (level != AccessLevel.NONE && !member.equals(owner)) {
            members.put(member, level);
          }
        });
  }

  /** The one before keeps what everyone has. */
  public void giveTo(String newOwner) {
    owner = newOwner;
    members.remove(newOwner);
  }

  /** The most of what a member has by itself and with everyone. */
  public AccessLevel levelOf(String member) {
    if (member.equals(owner) || everyone == AccessLevel.FULL_CONTROL) {
      return AccessLevel.FULL_CONTROL;
    }
    var own = members.getOrDefault(member, AccessLevel.NONE);
    return own.reaches(everyone) ? own : everyone;
  }

  public String owner() {
    return owner;
  }

  public AccessLevel everyone() {
    return everyone;
  }

  public Map<String, AccessLevel> members() {
    return Map.copyOf(members);
  }
}
