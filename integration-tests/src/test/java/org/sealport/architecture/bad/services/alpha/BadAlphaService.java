package org.sealport.architecture.bad.services.alpha;

import org.sealport.architecture.bad.services.bravo.BadBravo;

/** Deliberately bad: a cycle of features. */
public class BadAlphaService {
  BadBravo bravo;
}
