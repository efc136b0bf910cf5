package sim

import (
	"strings"

	"github.com/vmware/govmomi/simulator"
	"github.com/vmware/govmomi/simulator/esx"
	"github.com/vmware/govmomi/vim25/methods"
	"github.com/vmware/govmomi/vim25/soap"
	"github.com/vmware/govmomi/vim25/types"
)

// browser tells what hosts support, guest by guest.
type browser struct {
	*simulator.EnvironmentBrowser
	in *Instance
}

func (b *browser) QueryConfigOption(_ *simulator.Context, req *types.QueryConfigOption) soap.HasFault {
	return &methods.QueryConfigOptionBody{Res: &types.QueryConfigOptionResponse{Returnval: b.in.options(req.Key, nil)}}
}

func (b *browser) QueryConfigOptionEx(_ *simulator.Context, req *types.QueryConfigOptionEx) soap.HasFault {
	body := &methods.QueryConfigOptionExBody{Res: &types.QueryConfigOptionExResponse{}}
	if req.Spec == nil {
		body.Res.Returnval = b.in.options("", nil)
	} else {
		body.Res.Returnval = b.in.options(req.Spec.Key, req.Spec.GuestId)
	}
	return body
}

// options are those of a hardware version; nil when the hosts do not support it.
func (in *Instance) options(version string, guests []string) *types.VirtualMachineConfigOption {
	newest := in.newestHardware()
	orElse(&version, newest.String())
	if hardware(version) == 0 || hardware(version) > int(newest) {
		return nil
	}
	option := &types.VirtualMachineConfigOption{Version: version, Description: version, DefaultDevice: esx.VirtualDevice}
	for _, id := range guests {
		if knownGuest(id) {
			option.GuestOSDescriptor = append(option.GuestOSDescriptor, in.guest(id, version))
		}
	}
	// As documented: when none matches the whole list is returned.
	if len(option.GuestOSDescriptor) == 0 {
		for _, id := range simulator.GuestID {
			option.GuestOSDescriptor = append(option.GuestOSDescriptor, in.guest(string(id), version))
		}
	}
	return option
}

func (in *Instance) guest(id, version string) types.GuestOsDescriptor {
	firmware := []string{"bios"}
	if holdsEfi(id) {
		firmware = append(firmware, "efi")
	}
	holds := in.guestHoldsTpm(id) && hardware(version) >= 14
	descriptor := types.GuestOsDescriptor{
		Id: id, Family: family(id), FullName: id,
		SupportedMaxCPUs: 128, NumSupportedPhysicalSockets: 128, NumSupportedCoresPerSocket: 64,
		SupportedMinMemMB: 32, SupportedMaxMemMB: 6_128_000, RecommendedMemMB: 2048, RecommendedColorDepth: 24,
		SupportedDiskControllerList: []string{"VirtualIDEController", "VirtualAHCIController", "ParaVirtualSCSIController"},
		RecommendedSCSIController:   "ParaVirtualSCSIController", RecommendedDiskController: "ParaVirtualSCSIController",
		SupportedNumDisks: 60, RecommendedDiskSizeMB: 16_384, RecommendedCdromController: "VirtualAHCIController",
		SupportedEthernetCard: []string{"VirtualVmxnet3", "VirtualE1000e"}, RecommendedEthernetCard: "VirtualVmxnet3",
		SupportedFirmware: firmware, RecommendedFirmware: firmware[len(firmware)-1],
		SupportLevel: "supported", SupportedForCreate: true,
		SupportsSecureBoot: types.NewBool(holdsEfi(id)), SupportsTPM20: &holds,
	}
	if !olderThan(in.api, "8.0.0.1") {
		descriptor.RecommendedTPM20 = types.NewBool(strings.HasPrefix(id, "windows11") || strings.HasPrefix(id, "windows12"))
	}
	return descriptor
}

func knownGuest(id string) bool {
	for _, known := range simulator.GuestID {
		if string(known) == id {
			return true
		}
	}
	return false
}

// guestHoldsTpm: Windows 7 and Server 2008 on, since 6.7; Linux since 7.0.2.
func (in *Instance) guestHoldsTpm(id string) bool {
	if family(id) == "windowsGuest" {
		return holdsEfi(id)
	}
	return family(id) == "linuxGuest" && !olderThan(in.api, "7.0.2.0")
}

func holdsEfi(id string) bool {
	switch family(id) {
	case "windowsGuest":
		return !startsWith(id, "win31", "win95", "win98", "winMe", "winNT", "winXP", "winNet", "winVista", "win2000")
	case "linuxGuest":
		return true
	}
	return startsWith(id, "freebsd11", "freebsd12", "freebsd13", "freebsd14", "darwin", "vmkernel6", "vmkernel7", "vmkernel8")
}

// family sorts the ids as vCenter does; govmomi's takes all but Windows and macOS for Linux.
func family(id string) string {
	switch {
	case startsWith(id, "win"):
		return "windowsGuest"
	case startsWith(id, "darwin"):
		return "darwinGuestFamily"
	case startsWith(id, "netware"):
		return "netwareGuest"
	case startsWith(id, "solaris"):
		return "solarisGuest"
	case startsWith(id, "freebsd", "vmkernel", "os2", "dos", "eComStation", "openServer", "unixWare", "otherGuest"):
		return "otherGuestFamily"
	}
	return "linuxGuest"
}

func startsWith(text string, prefixes ...string) bool {
	for _, prefix := range prefixes {
		if strings.HasPrefix(text, prefix) {
			return true
		}
	}
	return false
}
