package clients

import (
	"bytes"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/vmware/go-vcloud-director/v2/govcd"
	"github.com/vmware/go-vcloud-director/v2/types/v56"
)

func adminOrg(t *testing.T, client *govcd.VCDClient, name string) *govcd.AdminOrg {
	t.Helper()
	found, err := client.GetAdminOrgByName(name)
	if err != nil {
		t.Fatalf("organization %s: %v", name, err)
	}
	return found
}

func TestUsersOfAnOrganizationAreFound(t *testing.T) {
	t.Parallel()
	admin := adminOrg(t, signIn(t, "alice", "acme"), "acme")
	carol, err := admin.GetUserByName("carol", true)
	if err != nil {
		t.Fatal(err)
	}
	if carol.User.Role == nil || carol.User.Role.Name != "Catalog Author" || !carol.User.IsEnabled {
		t.Errorf("carol is %+v", carol.User)
	}
	if _, err := admin.GetRoleReference("vApp User"); err != nil {
		t.Errorf("a role: %v", err)
	}
	if _, err := admin.GetUserByName("nobody", false); err == nil {
		t.Error("nobody is found")
	}
}

func TestAnImageIsInsertedAndEjected(t *testing.T) {
	t.Parallel()
	client := signIn(t, "alice", "acme")
	made, err := adminOrg(t, client, "acme").CreateCatalog(unique("go-media"), "")
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() {
		if err := made.Delete(true, true); err != nil {
			t.Errorf("delete a catalog: %v", err)
		}
	})
	acme := org(t, client, "acme")
	catalog, err := acme.GetCatalogByName(made.AdminCatalog.Name, true)
	if err != nil {
		t.Fatal(err)
	}
	image := bytes.Repeat([]byte{0}, 40960)
	copy(image[32769:], "CD001")
	file := filepath.Join(t.TempDir(), "boot.iso")
	if err := os.WriteFile(file, image, 0o600); err != nil {
		t.Fatal(err)
	}
	upload, err := catalog.UploadMediaImage("boot.iso", "", file, 4096)
	if err != nil {
		t.Fatal(err)
	}
	if err := upload.WaitTaskCompletion(); err != nil {
		t.Fatal(err)
	}
	media, err := catalog.GetMediaByName("boot.iso", true)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() {
		task, err := media.Delete()
		done(t, task, err)
	})
	tokyo := vdc(t, client, "acme", "acme-tokyo")
	vm := createVm(t, tokyo, unique("go-drive"), "efi")

	task, err := vm.HandleInsertMedia(acme, catalog.Catalog.Name, "boot.iso")
	done(t, task, err)
	if err := vm.Refresh(); err != nil {
		t.Fatal(err)
	}
	inserted := false
	for _, item := range vm.VM.VirtualHardwareSection.Item {
		inserted = inserted || item.ResourceSubType == types.VMsCDResourceSubType
	}
	if !inserted {
		t.Error("the image is not in the drive")
	}
	if _, err := media.Delete(); err == nil {
		t.Error("an image in a drive is deleted")
	}
	if _, err := vm.HandleEjectMediaAndAnswer(acme, catalog.Catalog.Name, "boot.iso", true); err != nil {
		t.Errorf("eject: %v", err)
	}
}

func TestAnIsolatedNetworkOfTheNewerHalf(t *testing.T) {
	t.Parallel()
	client := signIn(t, "alice", "acme")
	acme := org(t, client, "acme")
	tokyo := vdc(t, client, "acme", "acme-tokyo")
	wanted := &types.OpenApiOrgVdcNetwork{
		Name:        unique("go-isolated"),
		Description: "made by a client",
		OwnerRef:    &types.OpenApiReference{ID: tokyo.Vdc.ID},
		NetworkType: types.OrgVdcNetworkTypeIsolated,
		Subnets: types.OrgVdcNetworkSubnets{Values: []types.OrgVdcNetworkSubnetValues{{
			Gateway:      "10.9.0.1",
			PrefixLength: 22,
			DNSServer1:   "10.9.0.2",
			IPRanges: types.OrgVdcNetworkSubnetIPRanges{Values: []types.OrgVdcNetworkSubnetIPRangeValues{
				{StartAddress: "10.9.0.10", EndAddress: "10.9.1.20"}}},
		}}},
	}
	made, err := acme.CreateOpenApiOrgVdcNetwork(wanted)
	if err != nil {
		t.Fatal(err)
	}
	found, err := tokyo.GetOpenApiOrgVdcNetworkByName(wanted.Name)
	if err != nil {
		t.Fatal(err)
	}
	subnet := found.OpenApiOrgVdcNetwork.Subnets.Values[0]
	if !found.IsIsolated() || subnet.PrefixLength != 22 || subnet.IPRanges.Values[0].EndAddress != "10.9.1.20" {
		t.Errorf("found %+v", found.OpenApiOrgVdcNetwork)
	}
	older, err := tokyo.GetOrgVdcNetworkByName(wanted.Name, true)
	if err != nil || older.OrgVDCNetwork.Configuration.IPScopes.IPScope[0].Netmask != "255.255.252.0" {
		t.Errorf("in the older half: %v", err)
	}
	found.OpenApiOrgVdcNetwork.Description = "changed"
	changed, err := found.Update(found.OpenApiOrgVdcNetwork)
	if err != nil || changed.OpenApiOrgVdcNetwork.Description != "changed" {
		t.Errorf("change: %v", err)
	}
	if _, err := acme.CreateOpenApiOrgVdcNetwork(wanted); err == nil {
		t.Error("a taken name is taken again")
	}
	wanted.NetworkType = types.OrgVdcNetworkTypeRouted
	wanted.Name = unique("go-routed")
	if _, err := acme.CreateOpenApiOrgVdcNetwork(wanted); err == nil || !strings.Contains(err.Error(), "NAT_ROUTED") {
		t.Errorf("a routed one: %v", err)
	}
	if err := made.Delete(); err != nil {
		t.Errorf("delete: %v", err)
	}
	if _, err := acme.GetOpenApiOrgVdcNetworkById(made.OpenApiOrgVdcNetwork.ID); !govcd.ContainsNotFound(err) {
		t.Errorf("after its deletion: %v", err)
	}
}

func TestAnOrganizationIsMadeDisabledAndDeleted(t *testing.T) {
	t.Parallel()
	client := signIn(t, "root", "System")
	name := unique("go-org")
	task, err := govcd.CreateOrg(client, name, "Made by a client", "", &types.OrgSettings{}, true)
	done(t, task, err)
	made := adminOrg(t, client, name)
	if err := made.Disable(); err != nil {
		t.Fatal(err)
	}
	if err := made.Refresh(); err != nil || made.AdminOrg.IsEnabled {
		t.Errorf("disabled: %v, %v", made.AdminOrg.IsEnabled, err)
	}
	made.AdminOrg.IsEnabled = true
	made.AdminOrg.FullName = "Renamed by a client"
	task, err = made.Update()
	done(t, task, err)
	if err := made.Refresh(); err != nil || !made.AdminOrg.IsEnabled || made.AdminOrg.FullName != "Renamed by a client" {
		t.Errorf("enabled: %+v, %v", made.AdminOrg, err)
	}
	if err := made.Delete(true, true); err != nil {
		t.Fatalf("delete: %v", err)
	}
	if _, err := client.GetAdminOrgByName(name); err == nil {
		t.Error("it is there still")
	}
}
