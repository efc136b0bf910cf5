package sim

import (
	"os"

	"github.com/vmware/govmomi/simulator"
	"github.com/vmware/govmomi/vim25/methods"
	"github.com/vmware/govmomi/vim25/soap"
	"github.com/vmware/govmomi/vim25/types"
)

// snapshot reverts and removes with TPM and disks.
type snapshot struct {
	*simulator.VirtualMachineSnapshot
	in *Instance
}

// savedState is what a snapshot keeps beside the configuration.
type savedState struct {
	tpm      *Tpm
	keyID    *types.CryptoKeyId
	contents []string
	power    types.VirtualMachinePowerState
}

func (in *Instance) saved(ref types.ManagedObjectReference) *savedState {
	in.mu.Lock()
	defer in.mu.Unlock()
	return in.snapshots[ref]
}

func (in *Instance) snapshotObject(ref types.ManagedObjectReference) *simulator.VirtualMachineSnapshot {
	found, _ := in.registry().Get(ref).(*simulator.VirtualMachineSnapshot)
	return found
}

func (m *machine) CreateSnapshotTask(ctx *simulator.Context, req *types.CreateSnapshot_Task) soap.HasFault {
	ref := m.createSnapshot(ctx, "CreateSnapshot_Task",
		types.CreateSnapshotEx_Task{This: req.This, Name: req.Name, Description: req.Description, Memory: req.Memory})
	return &methods.CreateSnapshot_TaskBody{Res: &types.CreateSnapshot_TaskResponse{Returnval: ref}}
}

func (m *machine) CreateSnapshotExTask(ctx *simulator.Context, req *types.CreateSnapshotEx_Task) soap.HasFault {
	ref := m.createSnapshot(ctx, "CreateSnapshotEx_Task", *req)
	return &methods.CreateSnapshotEx_TaskBody{Res: &types.CreateSnapshotEx_TaskResponse{Returnval: ref}}
}

func (m *machine) createSnapshot(ctx *simulator.Context, method string, req types.CreateSnapshotEx_Task) types.ManagedObjectReference {
	return m.locked(ctx, method, func(ctx *simulator.Context, vm *simulator.VirtualMachine) (any, error) {
		if vm.Config.Template {
			return nil, invalidState("", "A template has no snapshots.")
		}
		memory := req.Memory && vm.Runtime.PowerState == types.VirtualMachinePowerStatePoweredOn
		res := vm.CreateSnapshotExTask(ctx, &req).(*methods.CreateSnapshotEx_TaskBody).Res
		made, err := m.in.await(ctx, res.Returnval)
		if err != nil {
			return nil, err
		}
		return made, m.in.save(vm, made.(types.ManagedObjectReference), memory)
	})
}

func (in *Instance) save(vm *simulator.VirtualMachine, ref types.ManagedObjectReference, memory bool) error {
	state := &savedState{keyID: vm.Config.KeyId, power: types.VirtualMachinePowerStatePoweredOff}
	if tpm := in.tpm(vm.Self); tpm != nil {
		state.tpm = tpm.copy()
	}
	if memory {
		state.power = vm.Runtime.PowerState
	}
	for _, file := range in.diskFiles(vm) {
		kept := file + "." + ref.Value
		if err := copyFile(file, kept); err != nil {
			return err
		}
		state.contents = append(state.contents, kept)
	}
	in.mu.Lock()
	defer in.mu.Unlock()
	in.snapshots[ref] = state
	return nil
}

// forget drops what was saved for a snapshot.
func (in *Instance) forget(ref types.ManagedObjectReference) {
	in.mu.Lock()
	state := in.snapshots[ref]
	delete(in.snapshots, ref)
	in.mu.Unlock()
	if state != nil {
		for _, file := range state.contents {
			_ = os.Remove(file)
		}
	}
}

func (in *Instance) forgetSnapshots(vm *simulator.VirtualMachine) {
	if vm.Snapshot != nil {
		for _, ref := range all(vm.Snapshot.RootSnapshotList) {
			in.forget(ref)
		}
	}
}

// all are the snapshots of a tree.
func all(tree []types.VirtualMachineSnapshotTree) []types.ManagedObjectReference {
	var refs []types.ManagedObjectReference
	for _, each := range tree {
		refs = append(refs, each.Snapshot)
		refs = append(refs, all(each.ChildSnapshotList)...)
	}
	return refs
}

func (m *machine) RevertToCurrentSnapshotTask(ctx *simulator.Context, _ *types.RevertToCurrentSnapshot_Task) soap.HasFault {
	ref := m.locked(ctx, "RevertToCurrentSnapshot_Task", func(ctx *simulator.Context, vm *simulator.VirtualMachine) (any, error) {
		if vm.Snapshot == nil || vm.Snapshot.CurrentSnapshot == nil {
			return nil, fail(&types.NotFound{}, "", "The virtual machine has no snapshot.")
		}
		return nil, m.in.revert(ctx, vm, *vm.Snapshot.CurrentSnapshot)
	})
	return &methods.RevertToCurrentSnapshot_TaskBody{Res: &types.RevertToCurrentSnapshot_TaskResponse{Returnval: ref}}
}

func (s *snapshot) RevertToSnapshotTask(ctx *simulator.Context, _ *types.RevertToSnapshot_Task) soap.HasFault {
	self := s.Self
	owner := &machine{s.in.vm(s.Vm), s.in}
	ref := owner.locked(ctx, "RevertToSnapshot_Task", func(ctx *simulator.Context, vm *simulator.VirtualMachine) (any, error) {
		return nil, s.in.revert(ctx, vm, self)
	})
	return &methods.RevertToSnapshot_TaskBody{Res: &types.RevertToSnapshot_TaskResponse{Returnval: ref}}
}

func (in *Instance) revert(ctx *simulator.Context, vm *simulator.VirtualMachine, ref types.ManagedObjectReference) error {
	state, object := in.saved(ref), in.snapshotObject(ref)
	if state == nil || object == nil {
		return notFoundFault(ref)
	}
	if vm.Runtime.PowerState != types.VirtualMachinePowerStatePoweredOff {
		if err := in.powerOff(ctx, vm); err != nil {
			return err
		}
	}
	then := types.MustDeepCopy(object.Config)
	ctx.Update(vm, []types.PropertyChange{
		{Name: "config.guestId", Val: then.GuestId},
		{Name: "config.version", Val: then.Version},
		{Name: "config.firmware", Val: then.Firmware},
		{Name: "config.annotation", Val: then.Annotation},
		{Name: "config.extraConfig", Val: then.ExtraConfig},
		{Name: "config.hardware", Val: then.Hardware},
		{Name: "summary.config.numCpu", Val: then.Hardware.NumCPU},
		{Name: "summary.config.memorySizeMB", Val: then.Hardware.MemoryMB},
		{Name: "summary.config.guestId", Val: then.GuestId},
		{Name: "snapshot.currentSnapshot", Val: ref},
	})
	in.putKey(ctx, vm, state.keyID)
	tpm := state.tpm
	if tpm != nil {
		tpm = tpm.copy()
	}
	in.putTpm(ctx, vm, tpm)
	for i, file := range in.diskFiles(vm) {
		if i < len(state.contents) {
			if err := copyFile(state.contents[i], file); err != nil {
				return err
			}
		}
	}
	if state.power == types.VirtualMachinePowerStatePoweredOn {
		return in.powerOn(ctx, vm)
	}
	return nil
}

func (m *machine) RemoveAllSnapshotsTask(ctx *simulator.Context, req *types.RemoveAllSnapshots_Task) soap.HasFault {
	ref := m.locked(ctx, "RemoveAllSnapshots_Task", func(ctx *simulator.Context, vm *simulator.VirtualMachine) (any, error) {
		m.in.forgetSnapshots(vm)
		res := vm.RemoveAllSnapshotsTask(ctx, req).(*methods.RemoveAllSnapshots_TaskBody).Res
		return m.in.await(ctx, res.Returnval)
	})
	return &methods.RemoveAllSnapshots_TaskBody{Res: &types.RemoveAllSnapshots_TaskResponse{Returnval: ref}}
}

func (s *snapshot) RemoveSnapshotTask(ctx *simulator.Context, req *types.RemoveSnapshot_Task) soap.HasFault {
	owner := &machine{s.in.vm(s.Vm), s.in}
	ref := owner.locked(ctx, "RemoveSnapshot_Task", func(ctx *simulator.Context, vm *simulator.VirtualMachine) (any, error) {
		res := s.VirtualMachineSnapshot.RemoveSnapshotTask(ctx, req).(*methods.RemoveSnapshot_TaskBody).Res
		result, err := s.in.await(ctx, res.Returnval)
		if err == nil {
			s.in.forget(req.This)
		}
		return result, err
	})
	return &methods.RemoveSnapshot_TaskBody{Res: &types.RemoveSnapshot_TaskResponse{Returnval: ref}}
}
