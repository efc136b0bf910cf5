package sim

import (
	"io"
	"os"

	"github.com/vmware/govmomi/object"
	"github.com/vmware/govmomi/simulator"
	"github.com/vmware/govmomi/simulator/esx"
	"github.com/vmware/govmomi/vim25/methods"
	"github.com/vmware/govmomi/vim25/soap"
	"github.com/vmware/govmomi/vim25/types"
)

func (m *machine) CloneVMTask(ctx *simulator.Context, req *types.CloneVM_Task) soap.HasFault {
	self := m.Self
	ref := m.in.start(ctx, "CloneVM_Task", self, func(*simulator.Context) (any, error) {
		return m.in.clone(self, req)
	})
	return &methods.CloneVM_TaskBody{Res: &types.CloneVM_TaskResponse{Returnval: ref}}
}

// original is what a clone or a move starts from.
type original struct {
	spec     types.VirtualMachineConfigSpec
	tpm      *Tpm
	keyID    *types.CryptoKeyId
	contents []string // files of the disks, in the order of the devices
	power    types.VirtualMachinePowerState
	template bool
}

func (in *Instance) clone(source types.ManagedObjectReference, req *types.CloneVM_Task) (types.ManagedObjectReference, error) {
	var none types.ManagedObjectReference
	target, at, datastore, err := in.destination(source, req.Spec.Location, &req.Folder)
	if err != nil {
		return none, err
	}
	from, err := in.readOriginal(source, req.Spec.Snapshot)
	if err != nil {
		return none, err
	}
	if err := in.mayCross(target, from); err != nil {
		return none, err
	}
	spec := from.specFor(req.Name, datastore, req.Spec.Config)
	tpm := from.tpm
	if tpm != nil {
		tpm = tpm.copy()
		if req.Spec.TpmProvisionPolicy == string(types.VirtualMachineCloneSpecTpmProvisionPolicyReplace) {
			if tpm, err = target.maker.make(); err != nil {
				return none, err
			}
		}
		if err := target.mayHoldTpm(plan{guestID: spec.GuestId, firmware: spec.Firmware, version: spec.Version}); err != nil {
			return none, err
		}
	}
	made, err := target.settle(at, spec, tpm, from)
	if err != nil {
		return none, err
	}
	return made, target.finishClone(made, req.Spec)
}

// finishClone applies what is asked for beyond a clone that is off.
func (in *Instance) finishClone(ref types.ManagedObjectReference, spec types.VirtualMachineCloneSpec) error {
	ctx := in.context()
	var err error
	ctx.WithLock(ref, func() {
		vm := in.vm(ref)
		changes := append([]types.BaseVirtualDeviceConfigSpec{}, spec.Location.DeviceChange...)
		var crypto types.BaseCryptoSpec
		if spec.Config != nil {
			changes = append(changes, spec.Config.DeviceChange...)
			crypto = spec.Config.Crypto
		}
		if len(changes) > 0 || crypto != nil {
			err = in.reconfigure(ctx, vm, types.VirtualMachineConfigSpec{DeviceChange: changes, Crypto: crypto})
		}
		if err == nil && spec.Template {
			vm.MarkAsTemplate(&types.MarkAsTemplate{This: ref})
		} else if err == nil && spec.PowerOn {
			err = in.powerOn(ctx, vm)
		}
	})
	if err != nil {
		_ = in.destroy(ctx, ref)
	}
	return err
}

// settle makes the VM at its destination with the contents of its disks.
func (in *Instance) settle(at place, spec types.VirtualMachineConfigSpec, tpm *Tpm, from original) (types.ManagedObjectReference, error) {
	ctx := in.context()
	var ref types.ManagedObjectReference
	var err error
	in.within(ctx, at.folder, func() {
		if err = in.checkCreate(at, &spec); err == nil {
			ref, err = in.make(ctx, at, made{spec, tpm, from.keyID})
		}
	})
	if err != nil {
		return ref, err
	}
	for i, file := range in.diskFiles(in.vm(ref)) {
		if i < len(from.contents) {
			if err := copyFile(from.contents[i], file); err != nil {
				return ref, err
			}
		}
	}
	return ref, nil
}

func copyFile(from, to string) error {
	source, err := os.Open(from)
	if os.IsNotExist(err) {
		return nil // a disk nobody has written to
	}
	if err != nil {
		return err
	}
	defer source.Close()
	target, err := os.Create(to)
	if err != nil {
		return err
	}
	defer target.Close()
	_, err = io.Copy(target, source)
	return err
}

// diskFiles are the files that hold the contents of a VM's disks, in the order of its devices.
func (in *Instance) diskFiles(vm *simulator.VirtualMachine) []string {
	var files []string
	for _, disk := range diskDevices(vm.Config.Hardware.Device) {
		files = append(files, in.contentFile(disk))
	}
	return files
}

func diskDevices(devices []types.BaseVirtualDevice) []*types.VirtualDisk {
	var disks []*types.VirtualDisk
	for _, device := range devices {
		if disk, ok := device.(*types.VirtualDisk); ok {
			disks = append(disks, disk)
		}
	}
	return disks
}

func (in *Instance) contentFile(disk *types.VirtualDisk) string {
	backing, ok := disk.Backing.(types.BaseVirtualDeviceFileBackingInfo)
	if !ok {
		return ""
	}
	var file object.DatastorePath
	file.FromString(backing.GetVirtualDeviceFileBackingInfo().FileName)
	datastore := in.findDatastore(file.Datastore)
	if datastore == nil {
		return ""
	}
	return simulator.VirtualDiskBackingFileName(datastore.Summary.Url + file.Path)
}

// readOriginal reads a VM, or one of its snapshots.
func (in *Instance) readOriginal(ref types.ManagedObjectReference, of *types.ManagedObjectReference) (original, error) {
	ctx := in.context()
	var from original
	err := notFoundFault(ref)
	ctx.WithLock(ref, func() {
		vm := in.vm(ref)
		if vm == nil {
			return
		}
		err = nil
		config := vm.Config
		from = original{tpm: in.tpm(ref), keyID: vm.Config.KeyId, power: vm.Runtime.PowerState,
			template: config.Template, contents: in.diskFiles(vm)}
		if of != nil {
			saved, snapshot := in.saved(*of), in.snapshotObject(*of)
			if saved == nil || snapshot == nil {
				err = notFoundFault(*of)
				return
			}
			config = &snapshot.Config
			from.tpm, from.keyID, from.contents = saved.tpm, saved.keyID, saved.contents
		}
		from.spec = specOf(config)
	})
	return from, err
}

// specOf describes a VM as it would have to be created.
func specOf(config *types.VirtualMachineConfigInfo) types.VirtualMachineConfigSpec {
	spec := types.VirtualMachineConfigSpec{
		Name: config.Name, Version: config.Version, GuestId: config.GuestId, AlternateGuestName: config.AlternateGuestName,
		Firmware: config.Firmware, Annotation: config.Annotation,
		NumCPUs: config.Hardware.NumCPU, NumCoresPerSocket: config.Hardware.NumCoresPerSocket,
		MemoryMB: int64(config.Hardware.MemoryMB), BootOptions: config.BootOptions,
		Flags: &config.Flags, ManagedBy: config.ManagedBy,
	}
	for _, option := range config.ExtraConfig {
		copied := *option.GetOptionValue()
		spec.ExtraConfig = append(spec.ExtraConfig, &copied)
	}
	devices := types.MustDeepCopy(types.ArrayOfVirtualDevice{VirtualDevice: config.Hardware.Device}).VirtualDevice
	standard := object.VirtualDeviceList(esx.VirtualDevice)
	for _, device := range withoutTpm(devices) {
		if standard.FindByKey(device.GetVirtualDevice().Key) != nil {
			continue // each VM has these
		}
		change := &types.VirtualDeviceConfigSpec{Operation: types.VirtualDeviceConfigSpecOperationAdd, Device: device}
		switch d := device.(type) {
		case *types.VirtualDisk:
			change.FileOperation = types.VirtualDeviceConfigSpecFileOperationCreate
			if backing, ok := d.Backing.(*types.VirtualDiskFlatVer2BackingInfo); ok {
				backing.FileName, backing.Uuid, backing.Parent, backing.Datastore = "", "", nil, nil
			}
		case types.BaseVirtualEthernetCard:
			d.GetVirtualEthernetCard().MacAddress = ""
		}
		spec.DeviceChange = append(spec.DeviceChange, change)
	}
	return spec
}

// specFor is the clone's spec: the original's, with what the caller asks to be different.
func (o original) specFor(name, datastore string, config *types.VirtualMachineConfigSpec) types.VirtualMachineConfigSpec {
	spec := o.spec
	spec.Name = name
	spec.Files = &types.VirtualMachineFileInfo{VmPathName: "[" + datastore + "]"}
	if config == nil {
		return spec
	}
	spec = withDrives(spec, config.DeviceChange)
	for _, text := range []struct{ from, to *string }{
		{&config.Annotation, &spec.Annotation}, {&config.GuestId, &spec.GuestId}, {&config.Firmware, &spec.Firmware},
		{&config.Uuid, &spec.Uuid}, {&config.InstanceUuid, &spec.InstanceUuid},
	} {
		if *text.from != "" {
			*text.to = *text.from
		}
	}
	spec.NumCPUs = orNumber(config.NumCPUs, spec.NumCPUs)
	spec.MemoryMB = orNumber(config.MemoryMB, spec.MemoryMB)
	spec.ExtraConfig = merged(spec.ExtraConfig, config.ExtraConfig)
	if config.ManagedBy != nil {
		spec.ManagedBy = config.ManagedBy
	}
	return spec
}

func merged(base, over []types.BaseOptionValue) []types.BaseOptionValue {
	options := append([]types.BaseOptionValue{}, base...)
	for _, option := range over {
		replaced := false
		for i := range options {
			if options[i].GetOptionValue().Key == option.GetOptionValue().Key {
				options[i], replaced = option, true
			}
		}
		if !replaced {
			options = append(options, option)
		}
	}
	return options
}

// InstantCloneTask always copies: its spec has no policy for TPMs.
func (m *machine) InstantCloneTask(ctx *simulator.Context, req *types.InstantClone_Task) soap.HasFault {
	self := m.Self
	ref := m.in.start(ctx, "InstantClone_Task", self, func(*simulator.Context) (any, error) {
		vm := m.in.vm(self)
		if vm == nil {
			return nil, notFoundFault(self)
		}
		if vm.Runtime.PowerState != types.VirtualMachinePowerStatePoweredOn {
			return nil, powerStateFault(vm.Runtime.PowerState, types.VirtualMachinePowerStatePoweredOn)
		}
		return m.in.clone(self, &types.CloneVM_Task{
			This: self, Folder: *vm.Parent, Name: req.Spec.Name,
			Spec: types.VirtualMachineCloneSpec{Location: req.Spec.Location, PowerOn: true},
		})
	})
	return &methods.InstantClone_TaskBody{Res: &types.InstantClone_TaskResponse{Returnval: ref}}
}
