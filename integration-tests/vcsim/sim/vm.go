package sim

import (
	"github.com/vmware/govmomi/simulator"
	"github.com/vmware/govmomi/vim25/methods"
	"github.com/vmware/govmomi/vim25/soap"
	"github.com/vmware/govmomi/vim25/types"
)

// machine is a VM with the rules that govmomi's lacks.
type machine struct {
	*simulator.VirtualMachine
	in *Instance
}

// locked runs work as a task that holds the VM's lock; it fails when the VM is gone by then.
func (m *machine) locked(ctx *simulator.Context, method string,
	work func(ctx *simulator.Context, vm *simulator.VirtualMachine) (any, error)) types.ManagedObjectReference {
	self := m.Self
	return m.in.start(ctx, method, self, func(ctx *simulator.Context) (result any, err error) {
		ctx.WithLock(self, func() {
			if vm := m.in.vm(self); vm != nil {
				result, err = work(ctx, vm)
			} else {
				err = notFoundFault(self)
			}
		})
		return result, err
	})
}

func (m *machine) ReconfigVMTask(ctx *simulator.Context, req *types.ReconfigVM_Task) soap.HasFault {
	self := m.Self
	ref := m.in.start(ctx, "ReconfigVM_Task", self, func(ctx *simulator.Context) (any, error) {
		if err := m.in.askFirst(ctx, self, req.Spec); err != nil {
			return nil, err
		}
		err := error(notFoundFault(self))
		ctx.WithLock(self, func() {
			if vm := m.in.vm(self); vm != nil {
				err = m.in.reconfigure(ctx, vm, req.Spec)
			}
		})
		return nil, err
	})
	return &methods.ReconfigVM_TaskBody{Res: &types.ReconfigVM_TaskResponse{Returnval: ref}}
}

// reconfigure checks everything first, so that a refused change changes nothing.
func (in *Instance) reconfigure(ctx *simulator.Context, vm *simulator.VirtualMachine, spec types.VirtualMachineConfigSpec) error {
	tpm := in.tpm(vm.Self)
	wanted := planOf(vm, tpm != nil)
	if err := in.checkReconfigure(vm, &wanted, spec); err != nil {
		return err
	}
	changes, others := splitTpm(spec.DeviceChange)
	tpm, err := in.changeTpms(&wanted, tpm, changes)
	if err != nil {
		return err
	}
	if err := in.crypt(&wanted, spec.Crypto); err != nil {
		return err
	}
	if wanted.hasTpm && wanted.keyID == nil {
		if err := in.encrypt(&wanted, nil); err != nil {
			return err
		}
	}
	keyed(vm.Config.Hardware.Device, others)
	spec.DeviceChange, spec.Crypto = others, nil
	res := vm.ReconfigVMTask(ctx, &types.ReconfigVM_Task{This: vm.Self, Spec: spec}).(*methods.ReconfigVM_TaskBody).Res
	if _, err := in.await(ctx, res.Returnval); err != nil {
		return err
	}
	in.putKey(ctx, vm, wanted.keyID)
	if len(changes) > 0 {
		in.putTpm(ctx, vm, tpm)
	}
	return nil
}

func (in *Instance) checkReconfigure(vm *simulator.VirtualMachine, wanted *plan, spec types.VirtualMachineConfigSpec) error {
	if spec.GuestId != "" {
		wanted.guestID = spec.GuestId
	}
	resized := spec.NumCPUs != 0 && spec.NumCPUs != vm.Config.Hardware.NumCPU ||
		spec.NumCoresPerSocket != nil && *spec.NumCoresPerSocket != cores(vm) ||
		spec.MemoryMB != 0 && spec.MemoryMB != int64(vm.Config.Hardware.MemoryMB)
	if refirmed := spec.Firmware != "" && spec.Firmware != wanted.firmware; refirmed || resized {
		if err := wanted.poweredOff(); err != nil {
			return err
		}
	}
	if spec.Firmware != "" {
		wanted.firmware = spec.Firmware
	}
	if wanted.hasTpm && wanted.firmware != string(types.GuestOsDescriptorFirmwareTypeEfi) {
		return configFault("configSpec.firmware", "msg.hostd.configSpec.efi", "The virtual TPM device requires EFI firmware.")
	}
	if spec.Name != "" && spec.Name != vm.Name {
		if err := in.nameFree(*vm.Parent, spec.Name); err != nil {
			return err
		}
	}
	return in.checkDevices(spec.DeviceChange)
}

func cores(vm *simulator.VirtualMachine) int32 {
	if vm.Config.Hardware.NumCoresPerSocket == nil {
		return 1
	}
	return *vm.Config.Hardware.NumCoresPerSocket
}

// putKey shows how the VM's home is encrypted.
func (in *Instance) putKey(ctx *simulator.Context, vm *simulator.VirtualMachine, id *types.CryptoKeyId) {
	if id == vm.Config.KeyId {
		return
	}
	change := types.PropertyChange{Name: "config.keyId", Op: types.PropertyChangeOpAssign, Val: id}
	if id == nil {
		change.Op, change.Val = types.PropertyChangeOpRemove, nil
	}
	ctx.Update(vm, []types.PropertyChange{change})
}

// putTpm plugs the device of a TPM in, or out when there is none.
func (in *Instance) putTpm(ctx *simulator.Context, vm *simulator.VirtualMachine, tpm *Tpm) {
	devices := withoutTpm(vm.Config.Hardware.Device)
	if tpm != nil {
		devices = append(devices, tpm.device())
	}
	in.setTpm(vm.Self, tpm)
	ctx.Update(vm, []types.PropertyChange{{Name: "config.hardware.device", Val: devices}})
}

func withoutTpm(devices []types.BaseVirtualDevice) []types.BaseVirtualDevice {
	var others []types.BaseVirtualDevice
	for _, device := range devices {
		if _, ok := device.(*types.VirtualTPM); !ok {
			others = append(others, device)
		}
	}
	return others
}

func (m *machine) PowerOnVMTask(ctx *simulator.Context, req *types.PowerOnVM_Task) soap.HasFault {
	ref := m.locked(ctx, "PowerOnVM_Task", func(ctx *simulator.Context, vm *simulator.VirtualMachine) (any, error) {
		return nil, m.in.powerOn(ctx, vm)
	})
	return &methods.PowerOnVM_TaskBody{Res: &types.PowerOnVM_TaskResponse{Returnval: ref}}
}

func (in *Instance) powerOn(ctx *simulator.Context, vm *simulator.VirtualMachine) error {
	if vm.Config.Template {
		return fail(&types.InvalidState{}, "", "A template cannot be powered on.")
	}
	if vm.Runtime.PowerState == types.VirtualMachinePowerStatePoweredOn {
		return powerStateFault(vm.Runtime.PowerState, types.VirtualMachinePowerStatePoweredOff)
	}
	if in.canOpen(vm.Config.KeyId) != nil {
		return fail(&types.EncryptionKeyRequired{RequiredKey: []types.CryptoKeyId{*vm.Config.KeyId}}, "",
			"The virtual machine is locked: its encryption key is not available on the host.")
	}
	res := vm.PowerOnVMTask(ctx, &types.PowerOnVM_Task{This: vm.Self}).(*methods.PowerOnVM_TaskBody).Res
	_, err := in.await(ctx, res.Returnval)
	return err
}

func (m *machine) PowerOffVMTask(ctx *simulator.Context, req *types.PowerOffVM_Task) soap.HasFault {
	ref := m.locked(ctx, "PowerOffVM_Task", func(ctx *simulator.Context, vm *simulator.VirtualMachine) (any, error) {
		return nil, m.in.powerOff(ctx, vm)
	})
	return &methods.PowerOffVM_TaskBody{Res: &types.PowerOffVM_TaskResponse{Returnval: ref}}
}

func (in *Instance) powerOff(ctx *simulator.Context, vm *simulator.VirtualMachine) error {
	if vm.Runtime.PowerState == types.VirtualMachinePowerStatePoweredOff {
		return powerStateFault(vm.Runtime.PowerState, types.VirtualMachinePowerStatePoweredOn)
	}
	res := vm.PowerOffVMTask(ctx, &types.PowerOffVM_Task{This: vm.Self}).(*methods.PowerOffVM_TaskBody).Res
	_, err := in.await(ctx, res.Returnval)
	return err
}

func (m *machine) ResetVMTask(ctx *simulator.Context, req *types.ResetVM_Task) soap.HasFault {
	ref := m.locked(ctx, "ResetVM_Task", func(ctx *simulator.Context, vm *simulator.VirtualMachine) (any, error) {
		if err := m.in.powerOff(ctx, vm); err != nil {
			return nil, err
		}
		return nil, m.in.powerOn(ctx, vm)
	})
	return &methods.ResetVM_TaskBody{Res: &types.ResetVM_TaskResponse{Returnval: ref}}
}

func (m *machine) SuspendVMTask(ctx *simulator.Context, req *types.SuspendVM_Task) soap.HasFault {
	ref := m.locked(ctx, "SuspendVM_Task", func(ctx *simulator.Context, vm *simulator.VirtualMachine) (any, error) {
		res := vm.SuspendVMTask(ctx, &types.SuspendVM_Task{This: vm.Self}).(*methods.SuspendVM_TaskBody).Res
		return m.in.await(ctx, res.Returnval)
	})
	return &methods.SuspendVM_TaskBody{Res: &types.SuspendVM_TaskResponse{Returnval: ref}}
}

// ShutdownGuest answers at once; the guest goes off when it likes.
func (m *machine) ShutdownGuest(ctx *simulator.Context, _ *types.ShutdownGuest) soap.HasFault {
	body := &methods.ShutdownGuestBody{}
	if body.Fault_ = m.unheard(); body.Fault_ == nil {
		body.Res = &types.ShutdownGuestResponse{}
		m.locked(ctx, "ShutdownGuest", func(ctx *simulator.Context, vm *simulator.VirtualMachine) (any, error) {
			return nil, m.in.powerOff(ctx, vm)
		})
	}
	return body
}

func (m *machine) RebootGuest(_ *simulator.Context, _ *types.RebootGuest) soap.HasFault {
	body := &methods.RebootGuestBody{}
	if body.Fault_ = m.unheard(); body.Fault_ == nil {
		body.Res = &types.RebootGuestResponse{}
	}
	return body
}

// unheard is why the guest cannot be asked. What has a disk is taken to have a guest on it, with VMware Tools.
func (m *machine) unheard() *soap.Fault {
	if m.Runtime.PowerState != types.VirtualMachinePowerStatePoweredOn {
		return simulator.Fault("", &types.InvalidPowerState{
			ExistingState: m.Runtime.PowerState, RequestedState: types.VirtualMachinePowerStatePoweredOn})
	}
	if len(diskDevices(m.Config.Hardware.Device)) == 0 {
		return simulator.Fault("Cannot complete operation because VMware Tools is not running in this virtual machine.",
			&types.ToolsUnavailable{})
	}
	return nil
}

func (m *machine) RenameTask(ctx *simulator.Context, req *types.Rename_Task) soap.HasFault {
	ref := m.locked(ctx, "Rename_Task", func(ctx *simulator.Context, vm *simulator.VirtualMachine) (any, error) {
		return nil, m.in.reconfigure(ctx, vm, types.VirtualMachineConfigSpec{Name: req.NewName})
	})
	return &methods.Rename_TaskBody{Res: &types.Rename_TaskResponse{Returnval: ref}}
}

func (m *machine) DestroyTask(ctx *simulator.Context, req *types.Destroy_Task) soap.HasFault {
	ref := m.in.start(ctx, "Destroy_Task", m.Self, func(ctx *simulator.Context) (any, error) {
		return nil, m.in.destroy(ctx, m.Self)
	})
	return &methods.Destroy_TaskBody{Res: &types.Destroy_TaskResponse{Returnval: ref}}
}

func (in *Instance) destroy(ctx *simulator.Context, ref types.ManagedObjectReference) error {
	vm := in.vm(ref)
	if vm == nil {
		return notFoundFault(ref)
	}
	if vm.Runtime.PowerState != types.VirtualMachinePowerStatePoweredOff {
		return powerStateFault(vm.Runtime.PowerState, types.VirtualMachinePowerStatePoweredOff)
	}
	in.forgetSnapshots(vm)
	res := vm.DestroyTask(ctx, &types.Destroy_Task{This: ref}).(*methods.Destroy_TaskBody).Res
	_, err := in.await(ctx, res.Returnval)
	if err == nil {
		in.setTpm(ref, nil)
	}
	return err
}

func (m *machine) UnregisterVM(ctx *simulator.Context, req *types.UnregisterVM) soap.HasFault {
	answer := m.VirtualMachine.UnregisterVM(ctx, req)
	if answer.Fault() == nil {
		m.in.setTpm(m.Self, nil)
	}
	return answer
}
