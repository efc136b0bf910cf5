package clients

import (
	"testing"

	"github.com/vmware/go-vcloud-director/v2/govcd"
	"github.com/vmware/go-vcloud-director/v2/types/v56"
)

func newDisk(vm *govcd.VM, adapter string, bus, unit int, size int64) *types.DiskSettings {
	return &types.DiskSettings{SizeMb: size, UnitNumber: unit, BusNumber: bus, AdapterType: adapter,
		ThinProvisioned: govcdBool(true), StorageProfile: vm.VM.StorageProfile, VirtualQuantityUnit: "byte"}
}

func theDisk(t *testing.T, vm *govcd.VM, id string) *types.DiskSettings {
	t.Helper()
	disk, err := vm.GetInternalDiskById(id, true)
	if err != nil {
		t.Fatalf("disk %s: %v", id, err)
	}
	return disk
}

func TestDisksOfAVmAreAddedGrownAndRemoved(t *testing.T) {
	t.Parallel()
	in := vdc(t, signIn(t, "alice", "acme"), "acme", "acme-tokyo")
	vm := createVm(t, in, unique("go-disks"), "efi")
	t.Cleanup(func() {
		if err := vm.Delete(); err != nil {
			t.Errorf("delete: %v", err)
		}
	})
	first := vm.VM.VmSpecSection.DiskSection.DiskSettings[0]
	if first.AdapterType != "5" || first.SizeMb != 4096 {
		t.Errorf("the first disk: %+v", first)
	}
	for _, wanted := range []*types.DiskSettings{
		newDisk(vm, "5", 0, 1, 1024), newDisk(vm, "4", 1, 0, 512), newDisk(vm, "3", 2, 0, 256),
		newDisk(vm, "6", 0, 0, 128), newDisk(vm, "7", 0, 0, 64), newDisk(vm, "1", 0, 1, 32),
	} {
		id, err := vm.AddInternalDisk(wanted)
		if err != nil {
			t.Fatalf("add on %s: %v", wanted.AdapterType, err)
		}
		grown := theDisk(t, vm, id)
		grown.SizeMb += 16
		if _, err := vm.UpdateInternalDisks(vm.VM.VmSpecSection); err != nil {
			t.Fatalf("grow on %s: %v", wanted.AdapterType, err)
		}
		if now := theDisk(t, vm, id); now.SizeMb != wanted.SizeMb+16 || now.BusNumber != wanted.BusNumber || now.UnitNumber != wanted.UnitNumber {
			t.Errorf("on %s: %+v", wanted.AdapterType, now)
		}
		if err := vm.DeleteInternalDisk(id); err != nil {
			t.Fatalf("remove on %s: %v", wanted.AdapterType, err)
		}
		if _, err := vm.GetInternalDiskById(id, true); err != govcd.ErrorEntityNotFound {
			t.Errorf("removed on %s: %v", wanted.AdapterType, err)
		}
	}
	if left := theDisk(t, vm, first.DiskId); left.SizeMb != 4096 {
		t.Errorf("the first disk stays: %+v", left)
	}
}

func TestADiskDoesNotShrink(t *testing.T) {
	t.Parallel()
	in := vdc(t, signIn(t, "alice", "acme"), "acme", "acme-tokyo")
	vm := createVm(t, in, unique("go-shrink"), "efi")
	t.Cleanup(func() { _ = vm.Delete() })
	vm.VM.VmSpecSection.DiskSection.DiskSettings[0].SizeMb = 1024
	if _, err := vm.UpdateInternalDisks(vm.VM.VmSpecSection); err == nil {
		t.Error("a disk shrank")
	}
}

func TestAVmIsMadeWithSeveralDisks(t *testing.T) {
	t.Parallel()
	in := vdc(t, signIn(t, "alice", "acme"), "acme", "acme-tokyo")
	wanted := blank(unique("go-several"), "efi")
	section := wanted.CreateVm.VmSpecSection.DiskSection
	section.DiskSettings = append(section.DiskSettings,
		&types.DiskSettings{SizeMb: 512, UnitNumber: 1, BusNumber: 0, AdapterType: "6", ThinProvisioned: govcdBool(true)})
	vm, err := in.CreateStandaloneVm(wanted)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = vm.Delete() })
	if disks := vm.VM.VmSpecSection.DiskSection.DiskSettings; len(disks) != 2 || disks[1].AdapterType != "6" || disks[1].UnitNumber != 1 {
		t.Errorf("disks: %+v", disks)
	}
}
