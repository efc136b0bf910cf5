package org.sealport.services.catalog.ovf;

import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.params.aggregator.ArgumentsAccessor;
import org.junit.jupiter.params.aggregator.ArgumentsAggregator;
import org.sealport.domain.vm.Firmware;
import org.sealport.services.catalog.ovf.OvfDescriptor.VirtualSystem;

/** What a table of descriptors states about a virtual system. */
record Facts(
    int version, int cpus, int memoryMib, Firmware firmware, int disks, boolean tpm, String guest) {

  static Facts of(VirtualSystem vm) {
    var hardware = vm.hardware();
    return new Facts(
        hardware.version(),
        hardware.cpus(),
        hardware.memoryMib(),
        hardware.firmware(),
        vm.disks().size(),
        vm.tpm(),
        vm.guest().guestId());
  }

  /** From the third column on. */
  static final class Reader implements ArgumentsAggregator {
    @Override
    public Facts aggregateArguments(ArgumentsAccessor row, ParameterContext context) {
      return new Facts(
          row.getInteger(2),
          row.getInteger(3),
          row.getInteger(4),
          row.get(5, Firmware.class),
          row.getInteger(6),
          row.getBoolean(7),
          row.getString(8));
    }
  }
}
