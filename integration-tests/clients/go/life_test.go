package clients

import (
	"os"
	"strings"
	"testing"
	"time"

	"github.com/vmware/go-vcloud-director/v2/govcd"
	"github.com/vmware/go-vcloud-director/v2/types/v56"
)

// emptyVApp makes a vApp that goes with the test, whatever is in it by then.
func emptyVApp(t *testing.T, in *govcd.Vdc, stem string) *govcd.VApp {
	t.Helper()
	name := unique(stem)
	vapp, err := in.CreateRawVApp(name, "made by a client")
	if err != nil {
		t.Fatalf("compose %s: %v", name, err)
	}
	t.Cleanup(func() { remove(t, in, vapp.VApp.ID) })
	if vapp.VApp.Description != "made by a client" || vapp.VApp.Status != 1 {
		t.Errorf("%s: status %d, %q", name, vapp.VApp.Status, vapp.VApp.Description)
	}
	return vapp
}

func remove(t *testing.T, in *govcd.Vdc, id string) {
	vapp, err := in.GetVAppById(id, true)
	if err != nil {
		return
	}
	if task, err := vapp.Undeploy(); err == nil {
		_ = task.WaitTaskCompletion()
	}
	task, err := vapp.Delete()
	done(t, task, err)
}

// uploaded makes a catalog with a template of the package that the run names.
func uploaded(t *testing.T, client *govcd.VCDClient) (*govcd.Catalog, *govcd.VAppTemplate) {
	t.Helper()
	admin, err := client.GetAdminOrgByName("acme")
	if err != nil {
		t.Fatal(err)
	}
	made, err := admin.CreateCatalog(unique("go-upload"), "made by a client")
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() {
		if err := made.Delete(true, true); err != nil {
			t.Errorf("delete a catalog: %v", err)
		}
	})
	catalog, err := org(t, client, "acme").GetCatalogByName(made.AdminCatalog.Name, true)
	if err != nil {
		t.Fatal(err)
	}
	name := unique("go-package")
	upload, err := catalog.UploadOvf(os.Getenv("SEALPORT_TEST_OVA"), name, "a package", 2048)
	if err != nil {
		t.Fatalf("upload: %v", err)
	}
	if err := upload.WaitTaskCompletion(); err != nil {
		t.Fatalf("upload: %v", err)
	}
	template, err := catalog.GetVAppTemplateByName(name)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() {
		if err := template.Delete(); err != nil {
			t.Errorf("delete a template: %v", err)
		}
	})
	return catalog, template
}

func TestR22_R31AnUploadedPackageIsInstantiated(t *testing.T) {
	t.Parallel()
	client := signIn(t, "alice", "acme")
	tokyo := vdc(t, client, "acme", "acme-tokyo")
	catalog, template := uploaded(t, client)
	if template.VAppTemplate.Status != 8 || len(template.VAppTemplate.Children.VM) != 1 {
		t.Errorf("template: status %d", template.VAppTemplate.Status)
	}
	if _, err := catalog.GetCatalogItemByName(template.VAppTemplate.Name, true); err != nil {
		t.Errorf("item: %v", err)
	}
	vapp := emptyVApp(t, tokyo, "go-instances")
	task, err := vapp.AddNewVM("first", *template, nil, true)
	done(t, task, err)
	task, err = vapp.AddNewVM("second", *template, nil, true)
	done(t, task, err)
	for _, name := range []string{"first", "second"} {
		vm, err := vapp.GetVMByName(name, true)
		if err != nil {
			t.Fatal(err)
		}
		if !hasTpm(t, &client.Client, vm.VM.HREF) {
			t.Errorf("%s has no TPM", name)
		}
	}
	vm, _ := vapp.GetVMByName("second", true)
	if err := vapp.RemoveVM(*vm); err != nil {
		t.Errorf("remove a VM: %v", err)
	}
	if err := vapp.Refresh(); err != nil || len(vapp.VApp.Children.VM) != 1 {
		t.Errorf("one VM is left: %v", err)
	}
}

func TestAVAppIsRenamedAndDescribed(t *testing.T) {
	t.Parallel()
	client := signIn(t, "victor", "acme")
	vapp := emptyVApp(t, vdc(t, client, "acme", "acme-tokyo"), "go-name")
	name := unique("go-renamed")
	if err := vapp.UpdateNameDescription(name, "described anew"); err != nil {
		t.Fatal(err)
	}
	if err := vapp.Refresh(); err != nil || vapp.VApp.Name != name || vapp.VApp.Description != "described anew" {
		t.Errorf("%s, %q: %v", vapp.VApp.Name, vapp.VApp.Description, err)
	}
	if err := vapp.RenewLease(3600, 7200); err != nil {
		t.Errorf("lease: %v", err)
	}
	lease, err := vapp.GetLease()
	if err != nil || lease.DeploymentLeaseInSeconds != 3600 || lease.StorageLeaseInSeconds != 7200 {
		t.Errorf("lease: %+v %v", lease, err)
	}
	if _, err := time.Parse(time.RFC3339, lease.StorageLeaseExpiration); err != nil || lease.DeploymentLeaseExpiration != "" {
		t.Errorf("nothing of it runs: %+v %v", lease, err)
	}
	if err := vapp.RenewLease(60, 7200); err == nil || !strings.Contains(err.Error(), "at least 3600 seconds") {
		t.Errorf("a lease that is too short: %v", err)
	}
}

func TestR19_R20VAppsAreClonedAndVmsMoved(t *testing.T) {
	t.Parallel()
	client := signIn(t, "alice", "acme")
	tokyo := vdc(t, client, "acme", "acme-tokyo")
	vm := createVm(t, tokyo, unique("go-source"), "efi")
	task, err := setTpm(&client.Client, vm.VM.HREF, true)
	done(t, task, err)
	parent, err := vm.GetParentVApp()
	if err != nil {
		t.Fatal(err)
	}
	keep := false
	clone, err := tokyo.CloneVapp(&types.CloneVAppParams{
		Name:           unique("go-clone"),
		Description:    "a clone",
		Source:         &types.Reference{HREF: parent.VApp.HREF},
		IsSourceDelete: &keep,
	})
	if err != nil {
		t.Fatalf("clone: %v", err)
	}
	t.Cleanup(func() { remove(t, tokyo, clone.VApp.ID) })
	if len(clone.VApp.Children.VM) != 1 || !hasTpm(t, &client.Client, clone.VApp.Children.VM[0].HREF) {
		t.Error("the clone has no VM with a TPM")
	}
	into := emptyVApp(t, tokyo, "go-into")
	moved, err := into.AddRawVM(&types.ReComposeVAppParams{
		Ovf:   types.XMLNamespaceOVF,
		Xsi:   types.XMLNamespaceXSI,
		Xmlns: types.XMLNamespaceVCloud,
		Name:  into.VApp.Name,
		SourcedItem: &types.SourcedCompositionItemParam{
			SourceDelete: true,
			Source:       &types.Reference{HREF: clone.VApp.Children.VM[0].HREF, Name: clone.VApp.Children.VM[0].Name},
		},
	})
	if err != nil {
		t.Fatalf("move: %v", err)
	}
	if !hasTpm(t, &client.Client, moved.VM.HREF) {
		t.Error("the TPM did not move along")
	}
	if err := vm.Delete(); err != nil {
		t.Errorf("delete: %v", err)
	}
}

func TestMetadataIsKept(t *testing.T) {
	t.Parallel()
	client := signIn(t, "victor", "acme")
	vapp := emptyVApp(t, vdc(t, client, "acme", "acme-tokyo"), "go-words")
	if err := vapp.AddMetadataEntryWithVisibility("cost-center", "4711", types.MetadataStringValue, types.MetadataReadWriteVisibility, false); err != nil {
		t.Fatal(err)
	}
	value, err := vapp.GetMetadataByKey("cost-center", false)
	if err != nil || value.TypedValue.Value != "4711" {
		t.Errorf("%+v: %v", value, err)
	}
	if err := vapp.DeleteMetadataEntryWithDomain("cost-center", false); err != nil {
		t.Error(err)
	}
	if all, err := vapp.GetMetadata(); err != nil || len(all.MetadataEntry) != 0 {
		t.Errorf("%+v: %v", all, err)
	}
}

func word(t *testing.T, on interface {
	AddMetadataEntryWithVisibility(key, value, typedValue, visibility string, isSystem bool) error
}, key, value string) error {
	t.Helper()
	return on.AddMetadataEntryWithVisibility(key, value, types.MetadataStringValue, types.MetadataReadWriteVisibility, false)
}

func TestR6_R26ACopiedTpmIsReplacedBeforeItsVmRuns(t *testing.T) {
	t.Parallel()
	client := signIn(t, "alice", "acme")
	tokyo := vdc(t, client, "acme", "acme-tokyo")
	_, template := uploaded(t, client)
	vapp := emptyVApp(t, tokyo, "go-provisioning")
	if err := word(t, vapp, "sealport.tpm.provisioning", "copy"); err != nil {
		t.Fatal(err)
	}
	task, err := vapp.AddNewVM("copied", *template, nil, true)
	done(t, task, err)
	vm, err := vapp.GetVMByName("copied", true)
	if err != nil {
		t.Fatal(err)
	}
	if err := word(t, vm, "sealport.tpm.provisioning", "replace"); err != nil {
		t.Fatalf("replace: %v", err)
	}
	if !hasTpm(t, &client.Client, vm.VM.HREF) {
		t.Error("no TPM any more")
	}
	if err := word(t, vm, "sealport.tpm.provisioning", "copy"); err != nil {
		t.Errorf("copy: %v", err)
	}
	if err := vm.Refresh(); err != nil || !hasTpm(t, &client.Client, vm.VM.HREF) {
		t.Errorf("the VM is the same, made again: %v", err)
	}
	if err := word(t, vm, "sealport.tpm", "absent"); err != nil || hasTpm(t, &client.Client, vm.VM.HREF) {
		t.Errorf("absent: %v", err)
	}
	if err := word(t, vm, "sealport.tpm", "perhaps"); err == nil {
		t.Error("no such word")
	}
}

func TestR11ACopyIsHadWhereTheTemplateSaysReplace(t *testing.T) {
	t.Parallel()
	client := signIn(t, "alice", "acme")
	tokyo := vdc(t, client, "acme", "acme-tokyo")
	_, template := uploaded(t, client)
	vapp := emptyVApp(t, tokyo, "go-copied")
	task, err := vapp.AddNewVM("replaced", *template, nil, true)
	done(t, task, err)
	vm, err := vapp.GetVMByName("replaced", true)
	if err != nil {
		t.Fatal(err)
	}
	if err := word(t, vm, "sealport.tpm.provisioning", "copy"); err != nil {
		t.Fatalf("copy: %v", err)
	}
	if task, err := vm.PowerOn(); err != nil {
		t.Fatalf("power on: %v", err)
	} else if err := task.WaitTaskCompletion(); err != nil {
		t.Fatalf("power on: %v", err)
	}
	if task, err := vm.PowerOff(); err != nil {
		t.Fatalf("power off: %v", err)
	} else if err := task.WaitTaskCompletion(); err != nil {
		t.Fatalf("power off: %v", err)
	}
	if err := word(t, vm, "sealport.tpm.provisioning", "replace"); err == nil || !strings.Contains(err.Error(), "run already") {
		t.Errorf("it ran: %v", err)
	}
}

func TestNetworksAreRecorded(t *testing.T) {
	t.Parallel()
	client := signIn(t, "alice", "acme")
	tokyo := vdc(t, client, "acme", "acme-tokyo")
	name := unique("go-net")
	wanted := &types.OrgVDCNetwork{
		Name: name,
		Configuration: &types.NetworkConfiguration{
			FenceMode: types.FenceModeIsolated,
			IPScopes: &types.IPScopes{IPScope: []*types.IPScope{{
				Gateway: "192.168.9.1", Netmask: "255.255.255.0", DNS1: "192.168.9.2",
				IPRanges: &types.IPRanges{IPRange: []*types.IPRange{{StartAddress: "192.168.9.10", EndAddress: "192.168.9.20"}}},
			}}},
			BackwardCompatibilityMode: true,
		},
	}
	if err := tokyo.CreateOrgVDCNetworkWait(wanted); err != nil {
		t.Fatalf("create: %v", err)
	}
	network, err := tokyo.GetOrgVdcNetworkByName(name, true)
	if err != nil {
		t.Fatal(err)
	}
	if err := tokyo.CreateOrgVDCNetworkWait(wanted); err == nil || !strings.Contains(err.Error(), name) {
		t.Errorf("a taken name: %v", err)
	}
	network.OrgVDCNetwork.Configuration.IPScopes.IPScope[0].DNS1 = "192.168.9.3"
	if err := network.Update(); err != nil || network.OrgVDCNetwork.Configuration.IPScopes.IPScope[0].DNS1 != "192.168.9.3" {
		t.Errorf("update: %v", err)
	}
	if list, err := tokyo.GetNetworkList(); err != nil || len(list) == 0 {
		t.Errorf("list: %v", err)
	}

	vapp := emptyVApp(t, tokyo, "go-networks")
	keep := true
	section, err := vapp.AddOrgNetwork(&govcd.VappNetworkSettings{RetainIpMacEnabled: &keep}, network.OrgVDCNetwork, false)
	if err != nil || len(section.NetworkConfig) != 1 || section.NetworkConfig[0].Configuration.IPScopes.IPScope[0].Gateway != "192.168.9.1" {
		t.Fatalf("attach: %+v %v", section, err)
	}
	if task, err := network.Delete(); err == nil {
		if err = task.WaitTaskCompletion(); err == nil {
			t.Error("a network in use is gone")
		}
	}
	if err := vapp.Refresh(); err != nil {
		t.Fatal(err)
	}
	if section, err = vapp.RemoveNetwork(name); err != nil || len(section.NetworkConfig) != 0 {
		t.Errorf("detach: %+v %v", section, err)
	}
	task, err := network.Delete()
	done(t, task, err)

	stranger := signIn(t, "gina", "globex")
	if _, err := stranger.Client.ExecuteRequest(network.OrgVDCNetwork.HREF, "GET", "", "network: %s", nil, nil); err == nil {
		t.Error("another organization sees the network")
	}
}

func TestNetworkCardsOfAVm(t *testing.T) {
	t.Parallel()
	client := signIn(t, "victor", "acme")
	vm := createVm(t, vdc(t, client, "acme", "acme-tokyo"), unique("go-nic"), "efi")
	section, err := vm.GetNetworkConnectionSection()
	if err != nil {
		t.Fatal(err)
	}
	section.NetworkConnection = []*types.NetworkConnection{{
		Network: types.NoneNetwork, NetworkConnectionIndex: 0, IsConnected: false,
		IPAddressAllocationMode: types.IPAllocationModeNone, NetworkAdapterType: "VMXNET3",
	}}
	if err := vm.UpdateNetworkConnectionSection(section); err != nil {
		t.Fatal(err)
	}
	if section, err = vm.GetNetworkConnectionSection(); err != nil || len(section.NetworkConnection) != 1 || section.NetworkConnection[0].NetworkAdapterType != "VMXNET3" {
		t.Errorf("%+v %v", section, err)
	}
	if err := vm.ChangeMemory(2048); err != nil {
		t.Errorf("memory: %v", err)
	}
	if err := vm.ChangeCPU(4, 1); err != nil {
		t.Errorf("processors: %v", err)
	}
	if err := vm.Refresh(); err != nil || *vm.VM.VmSpecSection.NumCpus != 4 || vm.VM.VmSpecSection.MemoryResourceMb.Configured != 2048 {
		t.Errorf("hardware: %v", err)
	}
	if err := vm.Delete(); err != nil {
		t.Errorf("delete: %v", err)
	}
}

func TestANetworkNeedsItsRight(t *testing.T) {
	t.Parallel()
	client := signIn(t, "victor", "acme")
	err := vdc(t, client, "acme", "acme-tokyo").CreateOrgVDCNetworkWait(&types.OrgVDCNetwork{
		Name:          unique("go-not"),
		Configuration: &types.NetworkConfiguration{FenceMode: types.FenceModeIsolated},
	})
	if err == nil || !strings.Contains(err.Error(), "403") {
		t.Errorf("a vApp Author makes a network: %v", err)
	}
}
