package org.sealport.domain.catalog;

/** A template can be used once it is ready; one whose task failed is removed. */
public enum TemplateState {
  CREATING,
  READY
}
