package sim

import (
	"strings"

	"github.com/vmware/govmomi/simulator"
	"github.com/vmware/govmomi/vim25/types"
)

// plan is what a VM will be after a change: rules look at it, not at what it was.
type plan struct {
	guestID  string
	firmware string
	version  string
	power    types.VirtualMachinePowerState
	keyID    *types.CryptoKeyId
	hasTpm   bool
	snapshot *types.VirtualMachineSnapshotInfo
}

func planOf(vm *simulator.VirtualMachine, hasTpm bool) plan {
	return plan{
		guestID: vm.Config.GuestId, firmware: vm.Config.Firmware, version: vm.Config.Version,
		power: vm.Runtime.PowerState, keyID: vm.Config.KeyId, hasTpm: hasTpm, snapshot: vm.Snapshot,
	}
}

func (p plan) poweredOff() error {
	if p.power != types.VirtualMachinePowerStatePoweredOff {
		return powerStateFault(p.power, types.VirtualMachinePowerStatePoweredOff)
	}
	return nil
}

func (p plan) hasSnapshots() bool { return p.snapshot != nil && len(p.snapshot.RootSnapshotList) > 0 }

// mayHoldTpm applies what firmware, hardware version and guest must be.
func (in *Instance) mayHoldTpm(p plan) error {
	switch {
	case olderThan(in.api, "6.7"):
		return fail(&types.DeviceNotSupported{Device: "Virtual TPM"}, "", "Virtual TPM is not supported by this vCenter.")
	case p.firmware != string(types.GuestOsDescriptorFirmwareTypeEfi):
		return configFault("configSpec.firmware", "msg.hostd.configSpec.efi", "The virtual TPM device requires EFI firmware.")
	case hardware(p.version) < 14:
		fault := &types.DeviceUnsupportedForVmVersion{CurrentVersion: p.version, ExpectedVersion: "vmx-14"}
		return fail(fault, "", "The device is not supported by virtual machine version %s; %s is required.", p.version, "vmx-14")
	case !in.guestHoldsTpm(p.guestID):
		return fail(&types.DeviceNotSupported{Device: "Virtual TPM", Reason: string(types.DeviceNotSupportedReasonGuest)}, "",
			"Virtual TPM is not supported by the guest operating system %s.", p.guestID)
	}
	return nil
}

// mayAddTpm applies the rest: one TPM, powered off.
func (in *Instance) mayAddTpm(p plan, index int) error {
	if p.hasTpm {
		fault := &types.InvalidDeviceSpec{DeviceIndex: int32(index)}
		return fail(fault, "msg.hostd.deviceSpec.vtpm.exists", "The virtual machine has a virtual TPM device already.")
	}
	if err := p.poweredOff(); err != nil {
		return err
	}
	return in.mayHoldTpm(p)
}

func mayRemoveTpm(p plan, key int32, index int) error {
	if !p.hasTpm || key != tpmKey {
		fault := &types.InvalidDeviceSpec{DeviceIndex: int32(index)}
		return fail(fault, "", "Invalid configuration for device '%d'.", index)
	}
	if err := p.poweredOff(); err != nil {
		return err
	}
	if p.hasSnapshots() {
		return configFault("configSpec.deviceChange", "msg.hostd.configSpec.enc.snapshots",
			"The virtual TPM device cannot be removed while the virtual machine has snapshots.")
	}
	return nil
}

// crypt applies a crypto spec to a plan.
func (in *Instance) crypt(p *plan, spec types.BaseCryptoSpec) error {
	switch asked := spec.(type) {
	case *types.CryptoSpecEncrypt:
		return in.encrypt(p, &asked.CryptoKeyId)
	case *types.CryptoSpecDecrypt:
		return decrypt(p)
	case *types.CryptoSpecDeepRecrypt:
		if err := p.poweredOff(); err != nil {
			return err
		}
		if p.hasSnapshots() {
			return snapshotsFault()
		}
		return in.recrypt(p, &asked.NewKeyId)
	case *types.CryptoSpecShallowRecrypt:
		if p.snapshot != nil && !chain(p.snapshot.RootSnapshotList) {
			return snapshotsFault()
		}
		return in.recrypt(p, &asked.NewKeyId)
	}
	return nil
}

func snapshotsFault() error {
	return configFault("configSpec.crypto", "msg.hostd.configSpec.enc.snapshots",
		"The operation is not allowed while the virtual machine has snapshots.")
}

// chain tells whether snapshots have no branches.
func chain(tree []types.VirtualMachineSnapshotTree) bool {
	return len(tree) == 0 || len(tree) == 1 && chain(tree[0].ChildSnapshotList)
}

func (in *Instance) encrypt(p *plan, id *types.CryptoKeyId) error {
	if err := p.poweredOff(); err != nil {
		return err
	}
	if p.keyID != nil {
		return configFault("configSpec.crypto", "msg.hostd.configSpec.enc.encrypted", "The virtual machine is encrypted already.")
	}
	if p.hasSnapshots() {
		return snapshotsFault()
	}
	made, err := in.newKey(id)
	p.keyID = made
	return err
}

func decrypt(p *plan) error {
	if err := p.poweredOff(); err != nil {
		return err
	}
	if p.keyID == nil {
		return configFault("configSpec.crypto", "msg.hostd.configSpec.enc.notEncrypted", "The virtual machine is not encrypted.")
	}
	if p.hasSnapshots() {
		return snapshotsFault()
	}
	if p.hasTpm {
		return genericConfigFault("msg.vigor.enc.required.vtpm",
			"Encryption is required because the virtual machine has a virtual TPM device.")
	}
	p.keyID = nil
	return nil
}

func (in *Instance) recrypt(p *plan, id *types.CryptoKeyId) error {
	if p.keyID == nil {
		return configFault("configSpec.crypto", "msg.hostd.configSpec.enc.notEncrypted", "The virtual machine is not encrypted.")
	}
	if err := in.canOpen(p.keyID); err != nil {
		return err
	}
	made, err := in.newKey(id)
	if err == nil {
		p.keyID = made
	}
	return err
}

// splitTpm takes the changes of TPMs out of a spec.
func splitTpm(changes []types.BaseVirtualDeviceConfigSpec) (tpms []indexed, others []types.BaseVirtualDeviceConfigSpec) {
	for i, change := range changes {
		if _, ok := change.GetVirtualDeviceConfigSpec().Device.(*types.VirtualTPM); ok {
			tpms = append(tpms, indexed{i, change.GetVirtualDeviceConfigSpec()})
		} else {
			others = append(others, change)
		}
	}
	return tpms, others
}

// indexed remembers where in the request a change stood: faults name it.
type indexed struct {
	index  int
	change *types.VirtualDeviceConfigSpec
}

// changeTpms applies changes of TPMs to a plan; the result is the TPM the VM will have.
func (in *Instance) changeTpms(p *plan, tpm *Tpm, changes []indexed) (*Tpm, error) {
	for _, each := range changes {
		device := each.change.Device.(*types.VirtualTPM)
		switch each.change.Operation {
		case types.VirtualDeviceConfigSpecOperationAdd:
			if err := in.mayAddTpm(*p, each.index); err != nil {
				return nil, err
			}
			made, err := in.maker.make()
			if err != nil {
				return nil, err
			}
			tpm, p.hasTpm = made, true
		case types.VirtualDeviceConfigSpecOperationRemove:
			if err := mayRemoveTpm(*p, device.Key, each.index); err != nil {
				return nil, err
			}
			tpm, p.hasTpm = nil, false
		case types.VirtualDeviceConfigSpecOperationEdit:
			edited, err := editTpm(*p, tpm, device, each.index)
			if err != nil {
				return nil, err
			}
			tpm = edited
		}
	}
	return tpm, nil
}

// editTpm replaces the certificates, as an administrator does who has them signed elsewhere.
func editTpm(p plan, tpm *Tpm, device *types.VirtualTPM, index int) (*Tpm, error) {
	if !p.hasTpm || device.Key != tpmKey {
		return nil, fail(&types.InvalidDeviceSpec{DeviceIndex: int32(index)}, "", "Invalid configuration for device '%d'.", index)
	}
	certificates, err := decoded(device.EndorsementKeyCertificate)
	if err != nil {
		return nil, argumentFault("configSpec.deviceChange.device.endorsementKeyCertificate")
	}
	edited := tpm.copy()
	if len(certificates) > 0 {
		edited.Certificates = certificates
	}
	return edited, nil
}

func hardware(version string) int {
	return part([]string{strings.TrimPrefix(version, "vmx-")}, 0)
}
