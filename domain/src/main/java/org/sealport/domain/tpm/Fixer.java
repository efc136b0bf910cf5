package org.sealport.domain.tpm;

/** Who can do something about a violated rule. */
public enum Fixer {
  TENANT,
  PROVIDER
}
