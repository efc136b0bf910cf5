package sim

import (
	"context"
	"encoding/base64"
	"io"
	"log"
	"net/url"
	"os"
	"slices"
	"testing"

	"crypto/x509"

	"github.com/vmware/govmomi/object"
	"github.com/vmware/govmomi/session"
	"github.com/vmware/govmomi/vim25"
	"github.com/vmware/govmomi/vim25/methods"
	"github.com/vmware/govmomi/vim25/mo"
	"github.com/vmware/govmomi/vim25/soap"
	"github.com/vmware/govmomi/vim25/types"
)

func TestMain(m *testing.M) {
	log.SetOutput(io.Discard)
	os.Exit(m.Run())
}

// lab is a cloud and a client for each of its vCenters.
type lab struct {
	*testing.T
	cloud *Cloud
	ctx   context.Context
}

const (
	modern = "vc-modern"
	older  = "vc-older"
	bare   = "vc-bare"
	shared = "nfs-shared"
)

// newLab has the vCenters of the port's contract.
func newLab(t *testing.T, more ...InstanceConfig) *lab {
	t.Helper()
	store := DatastoreConfig{Name: shared, Identity: "uuid-" + t.Name() + "-shared"}
	standard := Provider{Name: "kp-standard", Default: true, Key: "kms-key"}
	instances := append([]InstanceConfig{
		{Name: modern, Version: "8.0.3", Datastores: []DatastoreConfig{store, {Name: "ssd-modern"}},
			Clusters: []ClusterConfig{{Name: "cluster", Hosts: 2}}, Pools: []string{"pool"}, Folders: []string{"folder"},
			Networks: []string{"tenant-1"},
			Providers: []Provider{standard,
				{Name: "kp-modern", Type: "native", Key: "modern-key", BackedUp: true},
				{Name: "kp-twin", Key: "twin-key"},
				{Name: "kp-native", Type: "native", Key: "native-key"}}},
		{Name: older, Version: "7.0.3", Datastores: []DatastoreConfig{store, {Name: "ssd-older"}},
			Providers: []Provider{standard, {Name: "kp-twin", Key: "another-twin-key"}}},
		{Name: bare, Version: "6.7.0"},
	}, more...)
	cloud, err := Start(Config{Instances: instances})
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(cloud.Close)
	return &lab{t, cloud, context.Background()}
}

func (l *lab) must(err error) {
	l.Helper()
	if err != nil {
		l.Fatal(err)
	}
}

// site is a vCenter as a signed-in client sees it.
type site struct {
	*lab
	in *Instance
	*vim25.Client
}

func (l *lab) on(name string) *site {
	l.Helper()
	in := l.cloud.Instance(name)
	return l.as(in, in.About().User, in.About().Password)
}

func (l *lab) as(in *Instance, user, password string) *site {
	l.Helper()
	address, err := url.Parse(in.URL())
	l.must(err)
	client := soap.NewClient(address, true)
	vim, err := vim25.NewClient(l.ctx, client)
	l.must(err)
	l.must(vim.UseServiceVersion())
	l.must(session.NewManager(vim).Login(l.ctx, url.UserPassword(user, password)))
	return &site{l, in, vim}
}

func userOf(in *Instance) *url.Userinfo {
	return url.UserPassword(in.About().User, in.About().Password)
}

// wait is a task's result, or its fault's type and first message key.
func (s *site) wait(task types.ManagedObjectReference) (any, error) {
	info, err := object.NewTask(s.Client, task).WaitForResult(s.ctx, nil)
	if err != nil {
		return nil, err
	}
	return info.Result, nil
}

func (s *site) windows(name string, tpm bool) types.VirtualMachineConfigSpec {
	spec := types.VirtualMachineConfigSpec{
		Name: name, GuestId: "windows2019srv_64Guest", Firmware: "efi", Version: "vmx-14", NumCPUs: 2, MemoryMB: 4096,
		Annotation:   "made for a test",
		Files:        &types.VirtualMachineFileInfo{VmPathName: "[" + s.in.config.Datastores[0].Name + "]"},
		DeviceChange: disks("", 1024),
		ExtraConfig:  []types.BaseOptionValue{&types.OptionValue{Key: "sealport.operation", Value: "42"}},
	}
	if tpm {
		spec.DeviceChange = append(spec.DeviceChange, addTpm())
	}
	return spec
}

func addTpm() types.BaseVirtualDeviceConfigSpec {
	return &types.VirtualDeviceConfigSpec{Operation: types.VirtualDeviceConfigSpecOperationAdd,
		Device: &types.VirtualTPM{VirtualDevice: types.VirtualDevice{Key: -1}}}
}

func removeTpm() types.BaseVirtualDeviceConfigSpec {
	return &types.VirtualDeviceConfigSpec{Operation: types.VirtualDeviceConfigSpecOperationRemove,
		Device: &types.VirtualTPM{VirtualDevice: types.VirtualDevice{Key: tpmKey}}}
}

func encryptWith(provider string) types.BaseCryptoSpec {
	return &types.CryptoSpecEncrypt{CryptoKeyId: types.CryptoKeyId{ProviderId: &types.KeyProviderId{Id: provider}}}
}

func (s *site) tryCreate(spec types.VirtualMachineConfigSpec) (types.ManagedObjectReference, error) {
	folder, _ := s.in.findFolder("")
	pool, _ := s.in.findPool("")
	res, err := methods.CreateVM_Task(s.ctx, s, &types.CreateVM_Task{This: folder.Self, Config: spec, Pool: pool})
	if err != nil {
		return types.ManagedObjectReference{}, err
	}
	result, err := s.wait(res.Returnval)
	if err != nil {
		return types.ManagedObjectReference{}, err
	}
	return result.(types.ManagedObjectReference), nil
}

func (s *site) create(spec types.VirtualMachineConfigSpec) types.ManagedObjectReference {
	s.Helper()
	ref, err := s.tryCreate(spec)
	s.must(err)
	return ref
}

func (s *site) reconfigure(ref types.ManagedObjectReference, spec types.VirtualMachineConfigSpec) error {
	res, err := methods.ReconfigVM_Task(s.ctx, s, &types.ReconfigVM_Task{This: ref, Spec: spec})
	if err != nil {
		return err
	}
	_, err = s.wait(res.Returnval)
	return err
}

func (s *site) change(ref types.ManagedObjectReference, devices ...types.BaseVirtualDeviceConfigSpec) error {
	return s.reconfigure(ref, types.VirtualMachineConfigSpec{DeviceChange: devices})
}

func (s *site) vm(ref types.ManagedObjectReference) mo.VirtualMachine {
	s.Helper()
	var vm mo.VirtualMachine
	s.must(object.NewVirtualMachine(s.Client, ref).Properties(s.ctx, ref, nil, &vm))
	return vm
}

func (s *site) vmOf(result any) *object.VirtualMachine {
	return object.NewVirtualMachine(s.Client, result.(types.ManagedObjectReference))
}

// certificates are what a client reads of a VM's TPM.
func (s *site) certificates(ref types.ManagedObjectReference) []string {
	s.Helper()
	var texts []string
	for _, device := range s.vm(ref).Config.Hardware.Device {
		if tpm, ok := device.(*types.VirtualTPM); ok {
			for _, text := range tpm.EndorsementKeyCertificate {
				der, err := base64.StdEncoding.DecodeString(string(text))
				s.must(err)
				_, err = x509.ParseCertificate(der)
				s.must(err)
				texts = append(texts, string(text))
			}
		}
	}
	slices.Sort(texts)
	return texts
}

// refused expects a fault of this type and, when one is given, with this message key.
func (l *lab) refused(err error, wanted types.BaseMethodFault, key string) {
	l.Helper()
	if err == nil {
		l.Fatalf("expected %T, but it succeeded", wanted)
	}
	got := faultOf(err)
	if got == nil || typeName(got) != typeName(wanted) {
		l.Fatalf("expected %T, got %T: %v", wanted, got, err)
	}
	if key == "" {
		return
	}
	for _, message := range got.GetMethodFault().FaultMessage {
		if message.Key == key {
			return
		}
	}
	l.Fatalf("expected the key %s in %v", key, got.GetMethodFault().FaultMessage)
}
