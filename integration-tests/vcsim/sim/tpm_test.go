package sim

import (
	"slices"
	"testing"

	"github.com/vmware/govmomi/object"
	"github.com/vmware/govmomi/vim25/methods"
	"github.com/vmware/govmomi/vim25/types"
)

func TestACreatedVMHasANewTpmInAnEncryptedHome(t *testing.T) {
	s := newLab(t).on(modern)
	one, other := s.create(s.windows("one", true)), s.create(s.windows("other", true))
	vm := s.vm(one)

	if vm.Config.KeyId == nil || vm.Config.KeyId.ProviderId.Id != "kp-standard" || vm.Config.KeyId.KeyId == "" {
		t.Fatalf("key %v", vm.Config.KeyId)
	}
	devices := object.VirtualDeviceList(vm.Config.Hardware.Device)
	if devices.FindByKey(tpmKey) == nil {
		t.Fatal("no device 11000")
	}
	prints, others := s.certificates(one), s.certificates(other)
	if len(prints) != 2 || slices.Contains(others, prints[0]) {
		t.Fatalf("%d certificates, the first also in the other VM: %v", len(prints), slices.Contains(others, prints[0]))
	}
	if vm.Config.Firmware != "efi" || vm.Config.Version != "vmx-14" || vm.Config.Annotation == "" {
		t.Fatalf("%s %s %q", vm.Config.Firmware, vm.Config.Version, vm.Config.Annotation)
	}
}

func TestATpmIsAddedToAndRemovedFromAVMThatIsOff(t *testing.T) {
	s := newLab(t).on(modern)
	ref := s.create(s.windows("vm", false))
	if s.vm(ref).Config.KeyId != nil || s.certificates(ref) != nil {
		t.Fatal("it has one already")
	}
	s.must(s.reconfigure(ref, types.VirtualMachineConfigSpec{
		DeviceChange: []types.BaseVirtualDeviceConfigSpec{addTpm()}, Crypto: encryptWith("kp-twin")}))
	first := s.certificates(ref)
	if key := s.vm(ref).Config.KeyId; key == nil || key.ProviderId.Id != "kp-twin" || len(first) != 2 {
		t.Fatalf("key %v, %d certificates", key, len(first))
	}
	s.refused(s.change(ref, addTpm()), &types.InvalidDeviceSpec{}, "")
	s.must(s.change(ref, removeTpm()))
	if s.vm(ref).Config.KeyId == nil || s.certificates(ref) != nil {
		t.Fatal("the home stays encrypted, the TPM does not stay")
	}
	s.must(s.change(ref, addTpm()))
	if second := s.certificates(ref); slices.Contains(first, second[0]) {
		t.Fatal("the old TPM is back")
	}
}

func TestWhatATpmNeeds(t *testing.T) {
	l := newLab(t)
	s := l.on(modern)
	for _, each := range []struct {
		name  string
		on    string
		spoil func(*types.VirtualMachineConfigSpec)
		fault types.BaseMethodFault
		key   string
	}{
		{"R1 EFI", modern, func(c *types.VirtualMachineConfigSpec) { c.Firmware = "bios" }, &types.InvalidVmConfig{}, "msg.hostd.configSpec.efi"},
		{"R2 hardware 14", modern, func(c *types.VirtualMachineConfigSpec) { c.Version = "vmx-13" }, &types.DeviceUnsupportedForVmVersion{}, ""},
		{"R2 compares numbers", modern, func(c *types.VirtualMachineConfigSpec) { c.Version = "vmx-9" }, &types.DeviceUnsupportedForVmVersion{}, ""},
		{"R3 guest", modern, func(c *types.VirtualMachineConfigSpec) { c.GuestId = "freebsd64Guest" }, &types.DeviceNotSupported{}, ""},
		{"R3 old Windows", modern, func(c *types.VirtualMachineConfigSpec) { c.GuestId = "winXPProGuest" }, &types.DeviceNotSupported{}, ""},
		{"R4 Linux before 7.0.2", bare, func(c *types.VirtualMachineConfigSpec) { c.GuestId = "ubuntu64Guest" }, &types.DeviceNotSupported{}, ""},
		{"R5 none", bare, func(c *types.VirtualMachineConfigSpec) {}, &types.GenericVmConfigFault{}, "msg.vtpm.add.notEncrypted"},
		{"R5 unknown", modern, func(c *types.VirtualMachineConfigSpec) { c.Crypto = encryptWith("nope") }, &types.GenericVmConfigFault{}, "msg.vigor.enc.keyNotFound"},
		{"R5 never backed up", modern, func(c *types.VirtualMachineConfigSpec) { c.Crypto = encryptWith("kp-native") }, &types.GenericVmConfigFault{}, "msg.keysafe.locator"},
	} {
		t.Run(each.name, func(t *testing.T) {
			on := l.on(each.on)
			spec := on.windows("refused", true)
			each.spoil(&spec)
			_, err := on.tryCreate(spec)
			s.refused(err, each.fault, each.key)
			if on.in.findVM("refused") != nil {
				t.Fatal("something was made")
			}
		})
	}
}

func TestR6_PoweredOffAndWithoutSnapshots(t *testing.T) {
	s := newLab(t).on(modern)
	plain, sealed := s.create(s.windows("plain", false)), s.create(s.windows("sealed", true))
	for _, ref := range []types.ManagedObjectReference{plain, sealed} {
		task, err := s.vmOf(ref).PowerOn(s.ctx)
		s.must(err)
		s.must(task.Wait(s.ctx))
	}
	s.refused(s.change(plain, addTpm()), &types.InvalidPowerState{}, "")
	s.refused(s.change(sealed, removeTpm()), &types.InvalidPowerState{}, "")
	task, err := s.vmOf(sealed).PowerOff(s.ctx)
	s.must(err)
	s.must(task.Wait(s.ctx))
	task, err = s.vmOf(sealed).CreateSnapshot(s.ctx, "s", "", false, false)
	s.must(err)
	s.must(task.Wait(s.ctx))
	s.refused(s.change(sealed, removeTpm()), &types.InvalidVmConfig{}, "msg.hostd.configSpec.enc.snapshots")
}

func TestR6_AHomeIsNotEncryptedForATpmWhileThereAreSnapshots(t *testing.T) {
	s := newLab(t).on(modern)
	plain, encrypted := s.create(s.windows("plain", false)), s.create(s.windows("encrypted", true))
	s.must(s.change(encrypted, removeTpm()))
	for _, ref := range []types.ManagedObjectReference{plain, encrypted} {
		task, err := s.vmOf(ref).CreateSnapshot(s.ctx, "s", "", false, false)
		s.must(err)
		s.must(task.Wait(s.ctx))
	}
	s.refused(s.change(plain, addTpm()), &types.InvalidVmConfig{}, "msg.hostd.configSpec.enc.snapshots")
	s.must(s.change(encrypted, addTpm()))
}

func TestARevertedVMHasTheTpmOfTheSnapshot(t *testing.T) {
	s := newLab(t).on(modern)
	ref := s.create(s.windows("vm", true))
	before := s.certificates(ref)
	vm := s.vmOf(ref)
	task, err := vm.CreateSnapshot(s.ctx, "s", "", false, false)
	s.must(err)
	s.must(task.Wait(s.ctx))
	s.must(s.in.Act(ref, "addTpm", with{}))
	s.must(s.reconfigure(ref, types.VirtualMachineConfigSpec{NumCPUs: 8}))
	task, err = vm.RevertToSnapshot(s.ctx, "s", true)
	s.must(err)
	s.must(task.Wait(s.ctx))
	if after := s.certificates(ref); !slices.Equal(before, after) {
		t.Fatal("another TPM")
	}
	if cpus := s.vm(ref).Config.Hardware.NumCPU; cpus != 2 {
		t.Fatalf("%d CPUs", cpus)
	}
	task, err = vm.RemoveAllSnapshot(s.ctx, nil)
	s.must(err)
	s.must(task.Wait(s.ctx))
	s.must(s.change(ref, removeTpm()))
}

func TestAHomeWithATpmCannotBeDecrypted(t *testing.T) {
	s := newLab(t).on(modern)
	ref := s.create(s.windows("vm", true))
	decrypt := types.VirtualMachineConfigSpec{Crypto: &types.CryptoSpecDecrypt{}}
	s.refused(s.reconfigure(ref, decrypt), &types.GenericVmConfigFault{}, "msg.vigor.enc.required.vtpm")
	s.must(s.change(ref, removeTpm()))
	s.must(s.reconfigure(ref, decrypt))
	if s.vm(ref).Config.KeyId != nil {
		t.Fatal("still encrypted")
	}
}

func TestRekeyGivesAnotherKeyAndKeepsTheTpm(t *testing.T) {
	s := newLab(t).on(modern)
	ref := s.create(s.windows("vm", true))
	before, prints := s.vm(ref).Config.KeyId.KeyId, s.certificates(ref)
	s.must(s.reconfigure(ref, types.VirtualMachineConfigSpec{Crypto: &types.CryptoSpecShallowRecrypt{
		NewKeyId: types.CryptoKeyId{ProviderId: &types.KeyProviderId{Id: "kp-modern"}}}}))
	after := s.vm(ref).Config.KeyId
	if after.KeyId == before || after.ProviderId.Id != "kp-modern" || !slices.Equal(prints, s.certificates(ref)) {
		t.Fatalf("%v", after)
	}
}

func TestAVMWhoseKeyIsGoneIsLocked(t *testing.T) {
	s := newLab(t).on(modern)
	spec := s.windows("vm", true)
	spec.Crypto = encryptWith("kp-twin")
	ref := s.create(spec)
	s.in.RemoveProvider("kp-twin")
	task, err := s.vmOf(ref).PowerOn(s.ctx)
	s.must(err)
	s.refused(task.Wait(s.ctx), &types.EncryptionKeyRequired{}, "")
}

func TestOnlyThoseWhoMayEncrypt(t *testing.T) {
	l := newLab(t, InstanceConfig{Name: "vc-strict", Users: []UserConfig{
		{Name: "admin", Password: "a"}, {Name: "operator", Password: "o", Deny: []string{"Cryptographer.*"}}}})
	s := l.as(l.cloud.Instance("vc-strict"), "operator", "o")
	s.create(s.windows("plain", false))
	spec := s.windows("sealed", true)
	spec.Crypto = encryptWith("any")
	_, err := s.tryCreate(spec)
	s.refused(err, &types.NoPermission{}, "")
}

func TestKeyProvidersAsAClientSeesThem(t *testing.T) {
	l := newLab(t)
	s := l.on(modern)
	manager := *s.ServiceContent.CryptoManager
	res, err := methods.ListKmsClusters(s.ctx, s, &types.ListKmsClusters{This: manager, IncludeKmsServers: types.NewBool(true)})
	s.must(err)
	if len(res.Returnval) != 4 || res.Returnval[0].Servers[0].Address != "kms-key" || !res.Returnval[0].UseAsDefault {
		t.Fatalf("%+v", res.Returnval)
	}
	native := res.Returnval[3]
	if native.ManagementType != "nativeProvider" || *native.HasBackup || native.KeyId != "native-key" {
		t.Fatalf("%+v", native)
	}
	old := l.on(bare)
	_, err = methods.ListKmsClusters(s.ctx, old, &types.ListKmsClusters{This: *old.ServiceContent.CryptoManager})
	s.refused(err, &types.MethodNotFound{}, "")

	provider := *s.in.provider("kp-twin")
	provider.Health = "yellow"
	s.in.SetProvider(provider)
	status, err := methods.RetrieveKmipServersStatus_Task(s.ctx, s, &types.RetrieveKmipServersStatus_Task{This: manager})
	s.must(err)
	told, err := s.wait(status.Returnval)
	s.must(err)
	colors := map[string]types.ManagedEntityStatus{}
	for _, each := range told.(types.ArrayOfCryptoManagerKmipClusterStatus).CryptoManagerKmipClusterStatus {
		colors[each.ClusterId.Id] = each.OverallStatus
	}
	if colors["kp-twin"] != "yellow" || colors["kp-standard"] != "green" {
		t.Fatalf("%v", colors)
	}
}
