package org.sealport.web.faces.shared;

import java.util.List;

/**
 * One thing to do with an object. It stays visible when it cannot be done now, with every reason.
 *
 * @param key of its text, and what the page opens
 */
public record PageAction(String key, String icon, boolean destructive, List<String> reasons) {
  public boolean enabled() {
    return reasons.isEmpty();
  }
}
