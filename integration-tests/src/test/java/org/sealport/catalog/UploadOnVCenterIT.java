package org.sealport.catalog;

import org.sealport.support.SimulatedCloud;

/** Uploads once more, to simulated vCenters that are driven as real ones are. */
class UploadOnVCenterIT extends UploadIT {
  @Override
  protected String vdc(String ofTheDemo) {
    return SimulatedCloud.vdc(ofTheDemo);
  }
}
