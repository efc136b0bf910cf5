package sim

import (
	"path"
	"strings"

	"github.com/vmware/govmomi/object"
	"github.com/vmware/govmomi/simulator"
	"github.com/vmware/govmomi/vim25/methods"
	"github.com/vmware/govmomi/vim25/soap"
	"github.com/vmware/govmomi/vim25/types"
)

func (m *machine) RelocateVMTask(ctx *simulator.Context, req *types.RelocateVM_Task) soap.HasFault {
	self := m.Self
	ref := m.in.start(ctx, "RelocateVM_Task", self, func(ctx *simulator.Context) (any, error) {
		return nil, m.in.relocate(ctx, self, req.Spec)
	})
	return &methods.RelocateVM_TaskBody{Res: &types.RelocateVM_TaskResponse{Returnval: ref}}
}

func (in *Instance) relocate(ctx *simulator.Context, ref types.ManagedObjectReference, spec types.VirtualMachineRelocateSpec) error {
	vm := in.vm(ref)
	if vm == nil {
		return notFoundFault(ref)
	}
	target, at, datastore, err := in.destination(ref, spec, in.relocateFolder(vm, spec))
	if err != nil {
		return err
	}
	if target != in {
		return in.moveAway(ctx, ref, target, at, datastore, spec)
	}
	return in.moveWithin(ctx, vm, at, spec)
}

// relocateFolder is where a VM stays when no folder is asked for.
func (in *Instance) relocateFolder(vm *simulator.VirtualMachine, spec types.VirtualMachineRelocateSpec) *types.ManagedObjectReference {
	if spec.Service != nil {
		return nil
	}
	return vm.Parent
}

// moveAway makes the VM anew in the other vCenter, TPM and power state included, and removes it here.
func (in *Instance) moveAway(ctx *simulator.Context, ref types.ManagedObjectReference, target *Instance, at place,
	datastore string, spec types.VirtualMachineRelocateSpec) error {
	from, err := in.readOriginal(ref, nil)
	if err != nil {
		return err
	}
	if vm := in.vm(ref); vm.Snapshot != nil {
		return fail(&types.NotSupported{}, "", "The simulator does not move snapshots to another vCenter.")
	}
	if err := in.mayCross(target, from); err != nil {
		return err
	}
	vm := in.vm(ref)
	moved := from.specFor(vm.Name, datastore, nil)
	moved.Uuid, moved.InstanceUuid = vm.Config.Uuid, vm.Config.InstanceUuid
	if from.tpm != nil {
		if err := target.mayHoldTpm(plan{guestID: moved.GuestId, firmware: moved.Firmware, version: moved.Version}); err != nil {
			return err
		}
	}
	made, err := target.settle(at, moved, from.tpm, from)
	if err != nil {
		return err
	}
	clone := types.VirtualMachineCloneSpec{
		Location: types.VirtualMachineRelocateSpec{DeviceChange: spec.DeviceChange},
		Template: from.template,
		PowerOn:  from.power == types.VirtualMachinePowerStatePoweredOn,
	}
	if err := target.finishClone(made, clone); err != nil {
		return err
	}
	if from.power != types.VirtualMachinePowerStatePoweredOff {
		ctx.WithLock(ref, func() { err = in.powerOff(ctx, in.vm(ref)) })
	}
	if err != nil {
		return err
	}
	return in.destroy(ctx, ref)
}

// moveWithin changes host, pool, datastore and folder, and the lists of VMs that each of them keeps.
func (in *Instance) moveWithin(ctx *simulator.Context, vm *simulator.VirtualMachine, at place, spec types.VirtualMachineRelocateSpec) error {
	if err := in.canOpen(vm.Config.KeyId); err != nil {
		return err
	}
	if spec.Pool != nil {
		in.movePool(ctx, vm, at.pool)
	}
	if spec.Host != nil {
		if err := in.moveHost(ctx, vm, *spec.Host); err != nil {
			return err
		}
	}
	if spec.Datastore != nil {
		if err := in.moveDatastore(ctx, vm, *spec.Datastore); err != nil {
			return err
		}
	}
	if spec.Folder != nil && *spec.Folder != *vm.Parent {
		parent := in.registry().Get(*spec.Folder).(*simulator.Folder)
		res := parent.MoveIntoFolderTask(ctx, &types.MoveIntoFolder_Task{This: parent.Self,
			List: []types.ManagedObjectReference{vm.Self}}).(*methods.MoveIntoFolder_TaskBody).Res
		if _, err := in.await(ctx, res.Returnval); err != nil {
			return err
		}
	}
	var err error
	if len(spec.DeviceChange) > 0 {
		ctx.WithLock(vm, func() {
			err = in.reconfigure(ctx, vm, types.VirtualMachineConfigSpec{DeviceChange: spec.DeviceChange})
		})
	}
	return err
}

func (in *Instance) movePool(ctx *simulator.Context, vm *simulator.VirtualMachine, to types.ManagedObjectReference) {
	registry := in.registry()
	if vm.ResourcePool != nil {
		if old, ok := registry.Get(*vm.ResourcePool).(*simulator.ResourcePool); ok {
			registry.RemoveReference(ctx, old, &old.Vm, vm.Self)
		}
	}
	if next, ok := registry.Get(to).(*simulator.ResourcePool); ok {
		registry.AddReference(ctx, next, &next.Vm, vm.Self)
	}
	ctx.WithLock(vm, func() { ctx.Update(vm, []types.PropertyChange{{Name: "resourcePool", Val: to}}) })
}

func (in *Instance) moveHost(ctx *simulator.Context, vm *simulator.VirtualMachine, to types.ManagedObjectReference) error {
	registry := in.registry()
	next, ok := registry.Get(to).(*simulator.HostSystem)
	if !ok {
		return notFoundFault(to)
	}
	if old, ok := registry.Get(*vm.Runtime.Host).(*simulator.HostSystem); ok {
		registry.RemoveReference(ctx, old, &old.Vm, vm.Self)
	}
	registry.AddReference(ctx, next, &next.Vm, vm.Self)
	ctx.WithLock(vm, func() {
		ctx.Update(vm, []types.PropertyChange{{Name: "runtime.host", Val: to}, {Name: "summary.runtime.host", Val: to}})
	})
	return nil
}

// moveDatastore moves the home and all disks of a VM.
func (in *Instance) moveDatastore(ctx *simulator.Context, vm *simulator.VirtualMachine, to types.ManagedObjectReference) error {
	registry := in.registry()
	next := registry.Get(to).(*simulator.Datastore)
	if len(vm.Datastore) == 1 && vm.Datastore[0] == to {
		return nil
	}
	if vm.Snapshot != nil {
		return fail(&types.NotSupported{}, "", "The simulator does not move snapshots to another datastore.")
	}
	for _, ref := range vm.Datastore {
		old := registry.Get(ref).(*simulator.Datastore)
		registry.RemoveReference(ctx, old, &old.Vm, vm.Self)
	}
	registry.AddReference(ctx, next, &next.Vm, vm.Self)
	home, err := in.moveHome(vm, next)
	if err != nil {
		return err
	}
	ctx.WithLock(vm, func() { in.pointTo(ctx, vm, next, home) })
	return nil
}

// moveHome moves the folder of a VM; the result is its name on the new datastore.
func (in *Instance) moveHome(vm *simulator.VirtualMachine, next *simulator.Datastore) (string, error) {
	var file object.DatastorePath
	file.FromString(vm.Config.Files.VmPathName)
	old := in.findDatastore(file.Datastore)
	home := path.Dir(file.Path)
	name, err := freeFolder(next.Summary.Url, home)
	if err != nil {
		return "", err
	}
	return name, moveFolder(old.Summary.Url+home, next.Summary.Url+name)
}

// pointTo renames the VM's files in its properties.
func (in *Instance) pointTo(ctx *simulator.Context, vm *simulator.VirtualMachine, next *simulator.Datastore, home string) {
	rename := func(name string) string {
		var file object.DatastorePath
		if name == "" || !file.FromString(name) {
			return name
		}
		base := path.Base(file.Path)
		if !strings.Contains(base, ".") {
			return "[" + next.Name + "] " + home
		}
		return "[" + next.Name + "] " + path.Join(home, base)
	}
	files := vm.Config.Files
	for _, name := range []*string{&files.VmPathName, &files.SnapshotDirectory, &files.SuspendDirectory, &files.LogDirectory} {
		*name = rename(*name)
	}
	devices := types.MustDeepCopy(types.ArrayOfVirtualDevice{VirtualDevice: vm.Config.Hardware.Device}).VirtualDevice
	for _, disk := range diskDevices(devices) {
		if backing, ok := disk.Backing.(types.BaseVirtualDeviceFileBackingInfo); ok {
			info := backing.GetVirtualDeviceFileBackingInfo()
			info.FileName, info.Datastore = rename(info.FileName), &next.Self
		}
	}
	for i := range vm.LayoutEx.File {
		vm.LayoutEx.File[i].Name = rename(vm.LayoutEx.File[i].Name)
	}
	vm.Storage.PerDatastoreUsage = nil
	ctx.Update(vm, []types.PropertyChange{
		{Name: "datastore", Val: []types.ManagedObjectReference{next.Self}},
		{Name: "config.files", Val: files},
		{Name: "config.hardware.device", Val: devices},
		{Name: "summary.config.vmPathName", Val: files.VmPathName},
		{Name: "config.datastoreUrl", Val: []types.VirtualMachineConfigInfoDatastoreUrlPair{{Name: next.Name, Url: next.Summary.Url}}},
	})
}
