package clients

import (
	"fmt"
	"net/http"
	"strings"
	"testing"
	"time"

	"github.com/vmware/go-vcloud-director/v2/govcd"
	"github.com/vmware/go-vcloud-director/v2/types/v56"
)

// tpm is the document that go-vcloud-director has no type for.
type tpm struct {
	XMLName    struct{} `xml:"TrustedPlatformModule"`
	Xmlns      string   `xml:"xmlns,attr,omitempty"`
	TpmPresent bool     `xml:"TpmPresent"`
}

func unique(stem string) string { return fmt.Sprintf("%s-%d", stem, time.Now().UnixNano()) }

func done(t *testing.T, task govcd.Task, err error) {
	t.Helper()
	if err == nil {
		err = task.WaitTaskCompletion()
	}
	if err != nil {
		t.Fatal(err)
	}
}

func hasTpm(t *testing.T, client *govcd.Client, vm string) bool {
	t.Helper()
	found := &tpm{}
	if _, err := client.ExecuteRequestWithApiVersion(vm+"/trustedPlatformModule", http.MethodGet, "", "TPM: %s", nil, found, "37.2"); err != nil {
		t.Fatal(err)
	}
	return found.TpmPresent
}

func setTpm(client *govcd.Client, vm string, present bool) (govcd.Task, error) {
	return client.ExecuteTaskRequestWithApiVersion(vm+"/action/editTrustedPlatformModule", http.MethodPost,
		"application/vnd.vmware.vcloud.TpmSection+xml", "TPM: %s", &tpm{Xmlns: types.XMLNamespaceVCloud, TpmPresent: present}, "37.2")
}

func createVm(t *testing.T, in *govcd.Vdc, name, firmware string) *govcd.VM {
	t.Helper()
	vm, err := in.CreateStandaloneVm(blank(name, firmware))
	if err != nil {
		t.Fatalf("create %s: %v", name, err)
	}
	return vm
}

func blank(name, firmware string) *types.CreateVmParams {
	number := func(n int) *int { return &n }
	return &types.CreateVmParams{
		Name: name,
		CreateVm: &types.Vm{
			Name: name,
			VmSpecSection: &types.VmSpecSection{
				Modified:          govcdBool(true),
				Info:              "Virtual Machine specification",
				OsType:            "ubuntu64Guest",
				Firmware:          firmware,
				NumCpus:           number(2),
				NumCoresPerSocket: number(1),
				CpuResourceMhz:    &types.CpuResourceMhz{Configured: 0},
				MemoryResourceMb:  &types.MemoryResourceMb{Configured: 1024},
				DiskSection: &types.DiskSection{DiskSettings: []*types.DiskSettings{{
					SizeMb: 4096, UnitNumber: 0, BusNumber: 0, AdapterType: "5", ThinProvisioned: govcdBool(true),
				}}},
				HardwareVersion: &types.HardwareVersion{Value: "vmx-19"},
				VirtualCpuType:  "VM64",
			},
		},
		Xmlns: types.XMLNamespaceVCloud,
	}
}

func govcdBool(b bool) *bool { return &b }

func TestATpmIsAddedAndRemoved(t *testing.T) {
	t.Parallel()
	client := signIn(t, "alice", "acme")
	vm := createVm(t, vdc(t, client, "acme", "acme-tokyo"), unique("go-tpm"), "efi")
	if hasTpm(t, &client.Client, vm.VM.HREF) {
		t.Fatal("a VM begins without a TPM")
	}
	task, err := setTpm(&client.Client, vm.VM.HREF, true)
	done(t, task, err)
	if !hasTpm(t, &client.Client, vm.VM.HREF) {
		t.Error("the task succeeded and there is no TPM")
	}
	task, err = setTpm(&client.Client, vm.VM.HREF, false)
	done(t, task, err)
	if hasTpm(t, &client.Client, vm.VM.HREF) {
		t.Error("the TPM is still there")
	}
	if err := vm.Delete(); err != nil {
		t.Errorf("delete: %v", err)
	}
}

func TestR1IsToldWithItsCode(t *testing.T) {
	t.Parallel()
	client := signIn(t, "alice", "acme")
	vm := createVm(t, vdc(t, client, "acme", "acme-tokyo"), unique("go-bios"), "bios")
	_, err := setTpm(&client.Client, vm.VM.HREF, true)
	if err == nil || !strings.Contains(err.Error(), "R1 TPM_REQUIRES_EFI") {
		t.Errorf("the refusal names its rule: %v", err)
	}
}

func TestAVmIsMadePoweredOn(t *testing.T) {
	t.Parallel()
	client := signIn(t, "victor", "acme")
	wanted := blank(unique("go-running"), "efi")
	wanted.PowerOn = true
	vm, err := vdc(t, client, "acme", "acme-tokyo").CreateStandaloneVm(wanted)
	if err != nil {
		t.Fatal(err)
	}
	if status, err := vm.GetStatus(); err != nil || status != "POWERED_ON" {
		t.Errorf("status %s: %v", status, err)
	}
	task, err := vm.Undeploy()
	done(t, task, err)
}

func TestPowerOfAVm(t *testing.T) {
	t.Parallel()
	client := signIn(t, "victor", "acme")
	vm := createVm(t, vdc(t, client, "acme", "acme-tokyo"), unique("go-power"), "efi")
	task, err := vm.PowerOn()
	done(t, task, err)
	if status, err := vm.GetStatus(); err != nil || status != "POWERED_ON" {
		t.Errorf("status %s: %v", status, err)
	}
	if _, err := vm.PowerOn(); err == nil {
		t.Error("powered on twice")
	}
	task, err = vm.Undeploy()
	done(t, task, err)
	if status, _ := vm.GetStatus(); status != "POWERED_OFF" {
		t.Errorf("status %s", status)
	}
}

func TestR21ACaptureRemembersItsChoice(t *testing.T) {
	t.Parallel()
	client := signIn(t, "alice", "acme")
	tokyo := vdc(t, client, "acme", "acme-tokyo")
	vm := createVm(t, tokyo, unique("go-capture"), "efi")
	task, err := setTpm(&client.Client, vm.VM.HREF, true)
	done(t, task, err)
	catalog, err := org(t, client, "acme").GetCatalogByName("acme-catalog", true)
	if err != nil {
		t.Fatal(err)
	}
	parent, err := vm.GetParentVApp()
	if err != nil {
		t.Fatal(err)
	}
	for _, copies := range []bool{true, false} {
		name := unique("go-template")
		template, err := catalog.CaptureVappTemplate(&types.CaptureVAppParams{
			Name:                 name,
			Source:               &types.Reference{HREF: parent.VApp.HREF},
			CopyTpmOnInstantiate: govcdBool(copies),
		})
		if err != nil {
			t.Fatalf("capture: %v", err)
		}
		if template.VAppTemplate.Name != name || template.VAppTemplate.Status != 8 {
			t.Errorf("template %s has status %d", template.VAppTemplate.Name, template.VAppTemplate.Status)
		}
		instance, err := tokyo.CreateVappFromTemplate(&types.InstantiateVAppTemplateParams{
			Name:             unique("go-instance"),
			Source:           &types.Reference{HREF: template.VAppTemplate.HREF},
			AllEULAsAccepted: true,
		})
		if err != nil {
			t.Fatalf("instantiate: %v", err)
		}
		if err := instance.Refresh(); err != nil || len(instance.VApp.Children.VM) != 1 {
			t.Fatalf("instance: %v", err)
		}
		if !hasTpm(t, &client.Client, instance.VApp.Children.VM[0].HREF) {
			t.Errorf("the instance has no TPM")
		}
		task, err := instance.Delete()
		done(t, task, err)
		if err := template.Delete(); err != nil {
			t.Errorf("delete: %v", err)
		}
	}
}

func TestACatalogIsMadeAndRemoved(t *testing.T) {
	t.Parallel()
	client := signIn(t, "alice", "acme")
	admin, err := client.GetAdminOrgByName("acme")
	if err != nil {
		t.Fatal(err)
	}
	name := unique("go-catalog")
	catalog, err := admin.CreateCatalog(name, "made by a client")
	if err != nil {
		t.Fatal(err)
	}
	if _, err := admin.CreateCatalog(name, ""); err == nil || !strings.Contains(err.Error(), name) {
		t.Errorf("a taken name: %v", err)
	}
	if err := catalog.Delete(true, true); err != nil {
		t.Errorf("delete: %v", err)
	}
}

func TestRightsOfRolesHold(t *testing.T) {
	t.Parallel()
	user := signIn(t, "uma", "acme")
	tokyo := vdc(t, user, "acme", "acme-tokyo")
	vapp, err := tokyo.GetVAppByName("payroll", false)
	if err != nil {
		t.Fatal(err)
	}
	if _, err := setTpm(&user.Client, vapp.VApp.Children.VM[0].HREF, false); err == nil || !strings.Contains(err.Error(), "403") {
		t.Errorf("a vApp User changes a TPM: %v", err)
	}
}
