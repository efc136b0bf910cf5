package org.sealport.web.faces.shared;

/**
 * What came of one row of a batch.
 *
 * @param refusal why nothing was done with it; null when its task has started
 */
public record BatchResult(String name, String refusal) {
  public boolean started() {
    return refusal == null;
  }
}
