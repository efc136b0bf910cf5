package org.sealport.catalog;

import org.sealport.support.SimulatedCloud;

/** The same between simulated vCenters: disks leave by NFC leases and arrive by them. */
class SubscriptionOnVCenterIT extends SubscriptionIT {
  @Override
  protected String vdc(String ofTheDemo) {
    return SimulatedCloud.vdc(ofTheDemo);
  }
}
