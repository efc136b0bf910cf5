package sim

import (
	"context"
	"io"
	"log"
	"strconv"
	"strings"
	"sync"

	"github.com/vmware/govmomi/object"
	"github.com/vmware/govmomi/simulator"
	"github.com/vmware/govmomi/simulator/esx"
	"github.com/vmware/govmomi/vim25"
	"github.com/vmware/govmomi/vim25/mo"
	"github.com/vmware/govmomi/vim25/types"
)

// hostTemplate guards govmomi's one template for hosts, which holds their version.
var hostTemplate sync.Mutex

func quietLog() *log.Logger { return log.New(io.Discard, "", 0) }

// client calls this vCenter without network, as nobody in particular.
func (in *Instance) client() *vim25.Client {
	client, err := vim25.NewClient(context.Background(), in.model.Service)
	if err != nil {
		panic(err) // there is no transport that could fail
	}
	return client
}

func (in *Instance) build() error {
	in.model = simulator.VPX()
	in.model.Datacenter, in.model.Host, in.model.Cluster = 0, 0, 0
	in.model.Datastore, in.model.Machine, in.model.Portgroup = 0, 0, 0
	about := &in.model.ServiceContent.About
	about.Version, about.ApiVersion, about.InstanceUuid = in.config.Version, in.api, in.uuid
	about.Name, about.Build = "VMware vCenter Server", "20990077"
	about.FullName = "VMware vCenter Server " + in.config.Version + " build-" + about.Build
	about.LicenseProductVersion = in.config.Version[:1] + ".0"
	if err := in.model.Create(); err != nil {
		return err
	}
	return in.populate()
}

func (in *Instance) populate() error {
	ctx := context.Background()
	datacenter, err := object.NewRootFolder(in.client()).CreateDatacenter(ctx, in.config.Datacenter)
	if err != nil {
		return err
	}
	folders, err := datacenter.Folders(ctx)
	if err != nil {
		return err
	}
	var hosts []*object.HostSystem
	for _, config := range in.config.Clusters {
		made, err := in.cluster(ctx, folders, config)
		if err != nil {
			return err
		}
		hosts = append(hosts, made...)
	}
	in.nameVersion(hosts)
	for _, config := range in.config.Datastores {
		if err := in.datastore(ctx, hosts, config); err != nil {
			return err
		}
	}
	for _, name := range in.config.Networks {
		if err := in.network(ctx, hosts, name); err != nil {
			return err
		}
	}
	for _, name := range in.config.Folders {
		if _, err := folders.VmFolder.CreateFolder(ctx, name); err != nil {
			return err
		}
	}
	in.syncProviders()
	return nil
}

func (in *Instance) cluster(ctx context.Context, folders *object.DatacenterFolders, config ClusterConfig) ([]*object.HostSystem, error) {
	cluster, err := folders.HostFolder.CreateCluster(ctx, config.Name, types.ClusterConfigSpecEx{})
	if err != nil {
		return nil, err
	}
	var hosts []*object.HostSystem
	for i := range config.Hosts {
		host, err := in.host(ctx, cluster, hostName(config.Name, in.config.Name, i))
		if err != nil {
			return nil, err
		}
		hosts = append(hosts, host)
	}
	root, err := cluster.ResourcePool(ctx)
	if err != nil {
		return nil, err
	}
	for _, name := range in.config.Pools {
		if _, err := root.Create(ctx, name, types.DefaultResourceConfigSpec()); err != nil {
			return nil, err
		}
	}
	return hosts, nil
}

func hostName(cluster, instance string, i int) string {
	return "esx-" + string(rune('a'+i)) + "." + cluster + "." + instance + ".test"
}

func (in *Instance) host(ctx context.Context, cluster *object.ClusterComputeResource, name string) (*object.HostSystem, error) {
	hostTemplate.Lock()
	defer hostTemplate.Unlock()
	product := &esx.HostConfigInfo.Product
	product.Version, product.ApiVersion = knownESXi(in.config.Version), in.api
	product.FullName = "VMware ESXi " + in.config.Version
	task, err := cluster.AddHost(ctx, types.HostConnectSpec{HostName: name}, true, nil, nil)
	if err != nil {
		return nil, err
	}
	info, err := task.WaitForResult(ctx, nil)
	if err != nil {
		return nil, err
	}
	ref := info.Result.(types.ManagedObjectReference)
	host := in.registry().Get(ref).(*simulator.HostSystem)
	host.Runtime.CryptoState = string(types.HostCryptoStateSafe)
	host.Capability.CryptoSupported = types.NewBool(true)
	in.browser = *in.registry().Get(cluster.Reference()).(*simulator.ClusterComputeResource).EnvironmentBrowser
	return object.NewHostSystem(in.client(), ref), nil
}

// knownESXi is the version, or the newest update of it that govmomi knows.
func knownESXi(version string) string {
	for known := version; ; known = earlier(known) {
		if _, err := types.ParseESXiVersion(known); err == nil {
			return known
		}
	}
}

// nameVersion tells the hosts their true version, once govmomi has looked at it for the last time.
func (in *Instance) nameVersion(hosts []*object.HostSystem) {
	for _, each := range hosts {
		host := in.registry().Get(each.Reference()).(*simulator.HostSystem)
		host.Config.Product.Version = in.config.Version
		product := host.Config.Product
		host.Summary.Config.Product = &product
	}
}

func earlier(version string) string {
	parts := strings.Split(version, ".")
	last := len(parts) - 1
	parts[last] = strconv.Itoa(part(parts, last) - 1)
	return strings.Join(parts, ".")
}

// room is what a datastore has, in bytes.
const room = int64(1) << 50

func (in *Instance) datastore(ctx context.Context, hosts []*object.HostSystem, config DatastoreConfig) error {
	folder, err := in.cloud.storage(config.Identity)
	if err != nil {
		return err
	}
	for _, host := range hosts {
		system, err := host.ConfigManager().DatastoreSystem(ctx)
		if err != nil {
			return err
		}
		if _, err := system.CreateLocalDatastore(ctx, config.Name, folder); err != nil {
			return err
		}
	}
	// govmomi's simulator counts every disk as written in full: its terabyte is full after a few VMs of nobody's.
	made := in.findDatastore(config.Name)
	made.Summary.Capacity, made.Summary.FreeSpace = room, room
	made.Info.GetDatastoreInfo().FreeSpace = room
	return nil
}

// network makes a standard port group; govmomi's simulator knows it on one host only.
func (in *Instance) network(ctx context.Context, hosts []*object.HostSystem, name string) error {
	system, err := hosts[0].ConfigManager().NetworkSystem(ctx)
	if err != nil {
		return err
	}
	if err := system.AddPortGroup(ctx, types.HostPortGroupSpec{Name: name, VswitchName: "vSwitch0"}); err != nil {
		return err
	}
	made := in.findNetwork(name)
	for _, host := range hosts {
		h := in.registry().Get(host.Reference()).(*simulator.HostSystem)
		in.registry().AddReference(in.context(), h, &h.Network, made)
		parent := in.registry().Get(*h.Parent).(*simulator.ClusterComputeResource)
		in.registry().AddReference(in.context(), parent, &parent.Network, made)
	}
	return nil
}

func (in *Instance) datacenter() *simulator.Datacenter {
	return in.registry().Any("Datacenter").(*simulator.Datacenter)
}

func (in *Instance) findNetwork(name string) types.ManagedObjectReference {
	if found := in.registry().FindByName(name, in.datacenter().Network); found != nil {
		return found.Reference()
	}
	return types.ManagedObjectReference{}
}

func (in *Instance) findDatastore(name string) *simulator.Datastore {
	found, _ := in.registry().FindByName(name, in.datacenter().Datastore).(*simulator.Datastore)
	return found
}

// findPool is the named pool of any cluster; without name the first cluster's root.
func (in *Instance) findPool(name string) (types.ManagedObjectReference, bool) {
	for _, entity := range in.registry().All("ResourcePool") {
		pool := entity.(*simulator.ResourcePool)
		if name == "" && pool.Parent.Type == "ClusterComputeResource" || name != "" && pool.Name == name {
			return pool.Self, true
		}
	}
	return types.ManagedObjectReference{}, false
}

// findFolder is the named folder below the data center's folder for VMs, or that one.
func (in *Instance) findFolder(name string) (*simulator.Folder, bool) {
	root := in.registry().Get(in.datacenter().VmFolder).(*simulator.Folder)
	if name == "" {
		return root, true
	}
	found, ok := in.registry().FindByName(name, root.ChildEntity).(*simulator.Folder)
	return found, ok
}

// findVM is a VM by reference or name.
func (in *Instance) findVM(name string) *simulator.VirtualMachine {
	if vm := in.vm(types.ManagedObjectReference{Type: "VirtualMachine", Value: name}); vm != nil {
		return vm
	}
	for _, entity := range in.registry().All("VirtualMachine") {
		if entity.Entity().Name == name {
			return entity.(*simulator.VirtualMachine)
		}
	}
	return nil
}

func (in *Instance) machines() []*simulator.VirtualMachine {
	var all []*simulator.VirtualMachine
	for _, entity := range in.registry().All("VirtualMachine") {
		all = append(all, entity.(*simulator.VirtualMachine))
	}
	return all
}

var _ mo.Reference = (*Task)(nil)
