package org.sealport.vm;

import org.sealport.support.SimulatedCloud;

/** Section A once more, on simulated vCenters that are driven as real ones are. */
class TpmOfAVmOnVCenterIT extends TpmOfAVmIT {
  @Override
  protected String vdc(String ofTheDemo) {
    return SimulatedCloud.vdc(ofTheDemo);
  }
}
