package org.sealport.domain.badalpha;

import org.sealport.domain.badbeta.BadBeta;

/** Deliberately bad: a cycle of features. */
public class BadAlpha {
  BadBeta beta;
}
