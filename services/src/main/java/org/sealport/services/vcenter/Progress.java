package org.sealport.services.vcenter;

/** Told how far an operation is, 0 to 100. */
@FunctionalInterface
public interface Progress {
  void percent(int done);
}
