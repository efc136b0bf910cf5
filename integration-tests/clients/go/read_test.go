package clients

import (
	"strings"
	"testing"

	"github.com/vmware/go-vcloud-director/v2/types/v56"
)

func TestSignInOfATenant(t *testing.T) {
	t.Parallel()
	client := signIn(t, "alice", "acme")
	session, err := client.Client.GetSessionInfo()
	if err != nil {
		t.Fatal(err)
	}
	if session.User.Name != "alice" || session.Org.Name != "acme" {
		t.Errorf("signed in as %s of %s", session.User.Name, session.Org.Name)
	}
	if len(session.Roles) != 1 || session.Roles[0] != "Organization Administrator" {
		t.Errorf("roles: %v", session.Roles)
	}
	if client.Client.IsSysAdmin {
		t.Error("a tenant is no provider")
	}
}

func TestSignInOfTheProvider(t *testing.T) {
	t.Parallel()
	client := signIn(t, "root", "System")
	if !client.Client.IsSysAdmin {
		t.Error("root is the provider")
	}
	if _, _, err := client.Client.GetVcdVersion(); err != nil {
		t.Errorf("version: %v", err)
	}
	if _, err := client.GetOrgByName("globex"); err != nil {
		t.Errorf("the provider sees every organization: %v", err)
	}
}

// Not beside the others: Keycloak slows a user's sign-in down after a wrong password.
func TestSignInIsRefused(t *testing.T) {
	for _, who := range [][3]string{
		{"connie", "wrong", "acme"},
		{"alice", password, "globex"},
		{"alice", password, "System"},
		{"nobody", password, "acme"},
		{"alice", password, "no such"},
	} {
		if err := newClient(t).Authenticate(who[0], who[1], who[2]); err == nil {
			t.Errorf("%s@%s signed in", who[0], who[2])
		}
	}
}

func TestSignOutEndsTheSession(t *testing.T) {
	t.Parallel()
	client := signIn(t, "victor", "acme")
	if err := client.Disconnect(); err != nil {
		t.Fatal(err)
	}
	if _, err := client.GetOrgByName("acme"); err == nil {
		t.Error("the token is still good")
	}
}

func TestAnotherClientsTokenSignsIn(t *testing.T) {
	t.Parallel()
	first := signIn(t, "carol", "acme")
	second := newClient(t)
	if err := second.SetToken("acme", "X-Vmware-Vcloud-Access-Token", first.Client.VCDToken); err != nil {
		t.Fatal(err)
	}
	org(t, second, "acme")
}

func TestOrganizationAndVdcAreFound(t *testing.T) {
	t.Parallel()
	client := signIn(t, "alice", "acme")
	admin, err := client.GetAdminOrgByName("acme")
	if err != nil {
		t.Fatal(err)
	}
	if admin.AdminOrg.OrgSettings.OrgVAppLeaseSettings.DeploymentLeaseSeconds == nil {
		t.Error("no lease settings")
	}
	if _, err := client.GetOrgById(admin.AdminOrg.ID); err != nil {
		t.Errorf("by id: %v", err)
	}
	tokyo := vdc(t, client, "acme", "acme-tokyo")
	if again, err := org(t, client, "acme").GetVDCById(tokyo.Vdc.ID, false); err != nil || again.Vdc.Name != "acme-tokyo" {
		t.Errorf("by id: %v", err)
	}
	if _, err := org(t, client, "acme").GetVDCByName("no such", false); err == nil {
		t.Error("found what is not there")
	}
	hardware, err := tokyo.GetHardwareVersion("vmx-19")
	if err != nil {
		t.Fatalf("hardware version: %v", err)
	}
	guest, err := tokyo.FindOsFromId(hardware, "windows11_64Guest")
	if err != nil || guest.InternalName != "windows11_64Guest" {
		t.Errorf("guest: %v", err)
	}
}

func TestVAppsAndVmsAreFound(t *testing.T) {
	t.Parallel()
	client := signIn(t, "alice", "acme")
	tokyo := vdc(t, client, "acme", "acme-tokyo")
	vapp, err := tokyo.GetVAppByName("payroll", false)
	if err != nil {
		t.Fatal(err)
	}
	vm, err := vapp.GetVMByName("payroll-db", false)
	if err != nil {
		t.Fatal(err)
	}
	spec := vm.VM.VmSpecSection
	if spec == nil || spec.MemoryResourceMb.Configured != 16384 || *spec.NumCpus != 4 || spec.Firmware != "efi" {
		t.Errorf("hardware: %+v", spec)
	}
	if len(spec.DiskSection.DiskSettings) != 1 || spec.DiskSection.DiskSettings[0].SizeMb != 102400 {
		t.Errorf("disks: %+v", spec.DiskSection)
	}
	if _, err := tokyo.QueryVM("payroll", "payroll-db"); err != nil {
		t.Errorf("query: %v", err)
	}
	if _, err := client.Client.GetVMByHref(vm.VM.HREF); err != nil {
		t.Errorf("by address: %v", err)
	}
	all, err := client.Client.QueryVmList(types.VmQueryFilterOnlyDeployed)
	if err != nil || len(all) == 0 {
		t.Errorf("list: %d, %v", len(all), err)
	}
}

func TestCatalogsAndTemplatesAreFound(t *testing.T) {
	t.Parallel()
	client := signIn(t, "alice", "acme")
	catalog, err := org(t, client, "acme").GetCatalogByName("golden-images", false)
	if err != nil {
		t.Fatal(err)
	}
	template, err := catalog.GetVAppTemplateByName("windows-11")
	if err != nil {
		t.Fatal(err)
	}
	if template.VAppTemplate.Children == nil || len(template.VAppTemplate.Children.VM) != 1 {
		t.Errorf("children: %+v", template.VAppTemplate.Children)
	}
	item, err := catalog.GetCatalogItemByName("ubuntu-24.04", false)
	if err != nil {
		t.Fatal(err)
	}
	if _, err := item.GetVAppTemplate(); err != nil {
		t.Errorf("template of the item: %v", err)
	}
}

func TestAnotherOrganizationsObjectsAreForbidden(t *testing.T) {
	t.Parallel()
	provider := signIn(t, "root", "System")
	research, err := vdc(t, provider, "globex", "globex-tokyo").GetVAppByName("research", false)
	if err != nil {
		t.Fatal(err)
	}
	alice := signIn(t, "alice", "acme")
	_, err = alice.Client.GetVMByHref(research.VApp.Children.VM[0].HREF)
	if err == nil || !strings.Contains(err.Error(), "403") {
		t.Errorf("foreign VM: %v", err)
	}
	if _, err := alice.GetOrgByName("globex"); err == nil {
		t.Error("found a foreign organization")
	}
}
