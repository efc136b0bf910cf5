package sim

import (
	"fmt"

	"github.com/vmware/govmomi/object"
	"github.com/vmware/govmomi/vim25/types"
)

// bus is what a controller offers to disks, with the numbers that a vCenter gives.
type bus struct {
	number        int32
	controllerKey int32
	firstDisk     int32
	units         int32
}

// busOf is false for a device that no disk hangs on.
func busOf(device types.BaseVirtualDevice) (bus, bool) {
	switch c := device.(type) {
	case types.BaseVirtualSCSIController:
		return bus{c.GetVirtualSCSIController().BusNumber, 1000, 2000, 16}, true
	case *types.VirtualIDEController:
		return bus{c.BusNumber, 200, 3000, 2}, true
	case types.BaseVirtualSATAController:
		return bus{c.GetVirtualSATAController().BusNumber, 15000, 16000, 30}, true
	case *types.VirtualNVMEController:
		return bus{c.BusNumber, 31000, 32000, 15}, true
	}
	return bus{}, false
}

// keyed gives new controllers and disks the keys that a vCenter gives them; govmomi's simulator counts on from what is there.
func keyed(present []types.BaseVirtualDevice, changes []types.BaseVirtualDeviceConfigSpec) {
	devices := append(object.VirtualDeviceList{}, present...)
	var added object.VirtualDeviceList
	for _, change := range changes {
		if spec := change.GetVirtualDeviceConfigSpec(); spec.Operation == types.VirtualDeviceConfigSpecOperationAdd {
			added = append(added, spec.Device)
		}
	}
	for _, device := range added {
		if at, ok := busOf(device); ok && device.GetVirtualDevice().Key <= 0 {
			renumber(added, device.GetVirtualDevice(), at.controllerKey+at.number)
		}
		devices = append(devices, device)
	}
	for _, device := range added {
		d := device.GetVirtualDevice()
		if _, ok := device.(*types.VirtualDisk); !ok || d.Key > 0 || d.UnitNumber == nil {
			continue
		}
		if at, ok := busOf(devices.FindByKey(d.ControllerKey)); ok {
			d.Key = at.firstDisk + at.number*at.units + *d.UnitNumber
		}
	}
}

func renumber(devices object.VirtualDeviceList, controller *types.VirtualDevice, key int32) {
	for _, device := range devices {
		if d := device.GetVirtualDevice(); d.ControllerKey == controller.Key {
			d.ControllerKey = key
		}
	}
	controller.Key = key
}

// diskPlace names a disk as the leases of a vCenter do.
func diskPlace(devices object.VirtualDeviceList, disk *types.VirtualDisk) string {
	controller := devices.FindByKey(disk.ControllerKey)
	at, ok := busOf(controller)
	if !ok || disk.UnitNumber == nil {
		return fmt.Sprintf("disk:%d", disk.Key)
	}
	return fmt.Sprintf("%s%d:%d", devices.TypeName(controller), at.number, *disk.UnitNumber)
}
