package org.sealport.domain.badbeta;

import org.sealport.domain.badalpha.BadAlpha;

/** Deliberately bad: a cycle of features. */
public class BadBeta {
  BadAlpha alpha;
}
