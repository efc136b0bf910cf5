package sim

import (
	"path"

	"github.com/google/uuid"
	"github.com/vmware/govmomi/object"
	"github.com/vmware/govmomi/simulator"
	"github.com/vmware/govmomi/simulator/esx"
	"github.com/vmware/govmomi/vim25/methods"
	"github.com/vmware/govmomi/vim25/mo"
	"github.com/vmware/govmomi/vim25/soap"
	"github.com/vmware/govmomi/vim25/types"
)

// folder makes VMs by our rules.
type folder struct {
	*simulator.Folder
	in *Instance
}

func (f *folder) CreateVMTask(ctx *simulator.Context, req *types.CreateVM_Task) soap.HasFault {
	target := place{folder: f.Self, pool: req.Pool, host: req.Host}
	ref := f.in.start(ctx, "CreateVM_Task", f.Self, func(ctx *simulator.Context) (any, error) {
		return f.in.create(ctx, target, req.Config)
	})
	return &methods.CreateVM_TaskBody{Res: &types.CreateVM_TaskResponse{Returnval: ref}}
}

// place is where a VM goes.
type place struct {
	folder types.ManagedObjectReference
	pool   types.ManagedObjectReference
	host   *types.ManagedObjectReference
}

// create makes a VM; a TPM among its devices is a new one.
func (in *Instance) create(ctx *simulator.Context, at place, spec types.VirtualMachineConfigSpec) (ref types.ManagedObjectReference, err error) {
	in.within(ctx, at.folder, func() {
		var made made
		if made, err = in.plan(at, spec); err == nil {
			ref, err = in.make(ctx, at, made)
		}
	})
	return ref, err
}

// within holds the lock of a folder: from looking for a name to taking it nobody else takes it.
func (in *Instance) within(ctx *simulator.Context, folder types.ManagedObjectReference, work func()) {
	if in.registry().Get(folder) == nil {
		work() // it finds out itself
		return
	}
	ctx.WithLock(folder, work)
}

// made is what a new VM will be.
type made struct {
	spec  types.VirtualMachineConfigSpec
	tpm   *Tpm
	keyID *types.CryptoKeyId
}

func (in *Instance) plan(at place, spec types.VirtualMachineConfigSpec) (made, error) {
	if err := in.checkCreate(at, &spec); err != nil {
		return made{}, err
	}
	wanted := plan{guestID: spec.GuestId, firmware: spec.Firmware, version: spec.Version,
		power: types.VirtualMachinePowerStatePoweredOff}
	changes, others := splitTpm(spec.DeviceChange)
	tpm, err := in.changeTpms(&wanted, nil, changes)
	if err != nil {
		return made{}, err
	}
	if err := in.crypt(&wanted, spec.Crypto); err != nil {
		return made{}, err
	}
	if tpm != nil && wanted.keyID == nil {
		if err := in.encrypt(&wanted, nil); err != nil {
			return made{}, err
		}
	}
	keyed(esx.VirtualDevice, others)
	spec.DeviceChange, spec.Crypto = others, nil
	return made{spec, tpm, wanted.keyID}, nil
}

// make lets govmomi's simulator make the VM, and completes it.
func (in *Instance) make(ctx *simulator.Context, at place, m made) (types.ManagedObjectReference, error) {
	spec := m.spec
	orElse(&spec.Uuid, uuid.NewString())
	orElse(&spec.InstanceUuid, uuid.NewString())
	parent := in.registry().Get(at.folder).(*simulator.Folder)
	res := parent.CreateVMTask(ctx, &types.CreateVM_Task{This: at.folder, Config: spec, Pool: at.pool, Host: at.host}).(*methods.CreateVM_TaskBody).Res
	result, err := in.await(ctx, res.Returnval)
	if err != nil {
		return types.ManagedObjectReference{}, err
	}
	ref := result.(types.ManagedObjectReference)
	vm := in.vm(ref)
	ctx.WithLock(vm, func() {
		in.putKey(ctx, vm, m.keyID)
		if m.tpm != nil {
			in.putTpm(ctx, vm, m.tpm)
		}
	})
	return ref, nil
}

// checkCreate refuses what govmomi's simulator would stumble over, and fills in defaults.
func (in *Instance) checkCreate(at place, spec *types.VirtualMachineConfigSpec) error {
	if spec.Name == "" {
		return argumentFault("configSpec.name")
	}
	orElse(&spec.GuestId, string(types.VirtualMachineGuestOsIdentifierOtherGuest))
	orElse(&spec.Firmware, string(types.GuestOsDescriptorFirmwareTypeBios))
	newest := in.newestHardware()
	orElse(&spec.Version, newest.String())
	if !knownGuest(spec.GuestId) {
		return argumentFault("configSpec.guestId")
	}
	if hardware(spec.Version) > int(newest) {
		return fail(&types.VirtualHardwareVersionNotSupported{HostName: "all"}, "",
			"Virtual machine version %s is not supported; %s is the newest.", spec.Version, newest)
	}
	if _, ok := in.registry().Get(at.folder).(*simulator.Folder); !ok {
		return notFoundFault(at.folder)
	}
	if _, ok := in.registry().Get(at.pool).(mo.Entity); !ok {
		return notFoundFault(at.pool)
	}
	if at.host != nil && in.registry().Get(*at.host) == nil {
		return notFoundFault(*at.host)
	}
	var home object.DatastorePath
	if spec.Files == nil || !home.FromString(spec.Files.VmPathName) {
		return argumentFault("configSpec.files.vmPathName")
	}
	if in.findDatastore(home.Datastore) == nil {
		return fail(&types.InvalidDatastorePath{DatastorePath: spec.Files.VmPathName}, "",
			"Invalid datastore path '%s'.", spec.Files.VmPathName)
	}
	if err := in.nameFree(at.folder, spec.Name); err != nil {
		return err
	}
	return in.checkDevices(spec.DeviceChange)
}

func (in *Instance) newestHardware() types.HardwareVersion {
	return types.MustParseESXiVersion(knownESXi(in.config.Version)).HardwareVersion()
}

// nameFree holds within a folder, as in vCenter.
func (in *Instance) nameFree(parent types.ManagedObjectReference, name string) error {
	f, ok := in.registry().Get(parent).(*simulator.Folder)
	if !ok {
		return nil
	}
	// govmomi's FindByName stumbles over a VM that has no name yet.
	for _, ref := range f.ChildEntity {
		if child, ok := in.registry().Get(ref).(mo.Entity); ok && child.Entity().Name == name {
			return fail(&types.DuplicateName{Name: name, Object: ref}, "", "The name '%s' already exists.", name)
		}
	}
	return nil
}

// checkDevices refuses networks and datastores that are not there.
func (in *Instance) checkDevices(changes []types.BaseVirtualDeviceConfigSpec) error {
	for i, change := range changes {
		spec := change.GetVirtualDeviceConfigSpec()
		if spec.Device == nil {
			return argumentFault("configSpec.deviceChange.device")
		}
		if spec.Operation == types.VirtualDeviceConfigSpecOperationRemove {
			continue
		}
		if err := in.checkBacking(spec.Device.GetVirtualDevice().Backing, i); err != nil {
			return err
		}
	}
	return nil
}

func (in *Instance) checkBacking(backing types.BaseVirtualDeviceBackingInfo, index int) error {
	invalid := func(what string) error {
		return fail(&types.InvalidDeviceBacking{InvalidDeviceSpec: types.InvalidDeviceSpec{DeviceIndex: int32(index)}}, "",
			"Invalid configuration for device '%d': %s.", index, what)
	}
	switch b := backing.(type) {
	case *types.VirtualEthernetCardNetworkBackingInfo:
		if in.findNetwork(b.DeviceName).Value == "" {
			return invalid("there is no network " + b.DeviceName)
		}
	case types.BaseVirtualDeviceFileBackingInfo:
		var file object.DatastorePath
		name := b.GetVirtualDeviceFileBackingInfo().FileName
		if name != "" && (!file.FromString(name) || file.Datastore != "" && in.findDatastore(file.Datastore) == nil) {
			return invalid("there is no file " + name)
		}
	}
	return nil
}

// CreateVMs makes the described VMs and returns their references.
func (in *Instance) CreateVMs(config VMConfig) ([]types.ManagedObjectReference, error) {
	config = config.withDefaults()
	at, err := in.placeOf(config)
	if err != nil {
		return nil, err
	}
	refs := make([]types.ManagedObjectReference, config.Count)
	err = parallel(config.Count, func(i int) error {
		var err error
		refs[i], err = in.createOne(at, config, i)
		return err
	})
	return refs, err
}

func (in *Instance) placeOf(config VMConfig) (place, error) {
	f, ok := in.findFolder(config.Folder)
	if !ok {
		return place{}, argumentFault("folder")
	}
	p, ok := in.findPool(config.Pool)
	if !ok {
		return place{}, argumentFault("pool")
	}
	return place{folder: f.Self, pool: p}, nil
}

func (in *Instance) createOne(at place, config VMConfig, i int) (types.ManagedObjectReference, error) {
	name := config.Name
	if config.Count > 1 {
		name = numbered(name, i)
	}
	datastore := config.Datastore
	orElse(&datastore, in.config.Datastores[0].Name)
	spec := types.VirtualMachineConfigSpec{
		Name: name, GuestId: config.GuestID, Firmware: config.Firmware, Version: hardwareName(config.Version),
		NumCPUs: config.CPUs, MemoryMB: config.MemoryMB, Annotation: config.Annotation,
		Files: &types.VirtualMachineFileInfo{VmPathName: "[" + datastore + "]"},
	}
	spec.DeviceChange = disks(path.Join("["+datastore+"] ", ""), config.DiskMB)
	if config.TPM {
		spec.DeviceChange = append(spec.DeviceChange, &types.VirtualDeviceConfigSpec{
			Operation: types.VirtualDeviceConfigSpecOperationAdd,
			Device:    &types.VirtualTPM{VirtualDevice: types.VirtualDevice{Key: -1}},
		})
	}
	if config.Provider != "" {
		spec.Crypto = &types.CryptoSpecEncrypt{CryptoKeyId: types.CryptoKeyId{ProviderId: &types.KeyProviderId{Id: config.Provider}}}
	}
	ctx := in.context()
	ref, err := in.create(ctx, at, spec)
	if err == nil && config.PowerOn {
		ctx.WithLock(ref, func() { err = in.powerOn(ctx, in.vm(ref)) })
	}
	return ref, err
}

// disks is a controller with one disk, in the folder of the VM.
func disks(home string, megabytes int64) []types.BaseVirtualDeviceConfigSpec {
	var devices object.VirtualDeviceList
	controller, err := devices.CreateSCSIController("pvscsi")
	if err != nil {
		panic(err) // the name is right
	}
	devices = append(devices, controller)
	disk := devices.CreateDisk(controller.(types.BaseVirtualController), types.ManagedObjectReference{}, "")
	disk.Backing.(*types.VirtualDiskFlatVer2BackingInfo).Datastore = nil
	disk.CapacityInKB = megabytes * 1024
	devices = append(devices, disk)
	specs, err := devices.ConfigSpec(types.VirtualDeviceConfigSpecOperationAdd)
	if err != nil {
		panic(err) // there is nothing in it that could fail
	}
	return specs
}
