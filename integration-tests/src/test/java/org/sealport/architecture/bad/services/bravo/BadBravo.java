package org.sealport.architecture.bad.services.bravo;

import org.sealport.architecture.bad.services.alpha.BadAlphaService;

/** Deliberately bad: a cycle of features. */
public class BadBravo {
  BadAlphaService alpha;
}
