package org.sealport.web.rest.vcd.provider;

import java.util.List;
import org.sealport.web.rest.vcd.shared.Reference;
import org.sealport.web.rest.vcd.wire.Document;
import org.sealport.web.rest.vcd.wire.Field;
import org.sealport.web.rest.vcd.wire.Field.Kind;

/** An organization VDC to make, as clients say it. */
@Document("CreateVdcParams")
public class VdcParams {
  @Field(Kind.ATTRIBUTE)
  public String name;

  public Capacities computeCapacity;

  /** How many VMs; 0 is no limit. */
  public Long vmQuota;

  public Boolean isEnabled;
  public List<Storage> vdcStorageProfile;
  public Reference providerVdcReference;
  public Boolean usesFastProvisioning;

  /** Processors go by GHz in the contract, which Sealport does not count. */
  @Document("ComputeCapacity")
  public static class Capacities {
    public Capacity memory;
  }

  /** In MB; 0 is no limit. */
  @Document("Capacity")
  public static class Capacity {
    public Long limit;
  }

  /** A datastore; the limit in MB, 0 is none. */
  @Document("VdcStorageProfile")
  public static class Storage {
    public Long limit;
    public Reference providerVdcStorageProfile;
  }
}
