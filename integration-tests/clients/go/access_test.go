package clients

import (
	"testing"

	"github.com/vmware/go-vcloud-director/v2/govcd"
	"github.com/vmware/go-vcloud-director/v2/types/v56"
)

// settings lets members of acme in, by name and level.
func settings(t *testing.T, client *govcd.VCDClient, levels map[string]string) *types.ControlAccessParams {
	t.Helper()
	admin, err := client.GetAdminOrgByName("acme")
	if err != nil {
		t.Fatal(err)
	}
	params := &types.ControlAccessParams{AccessSettings: &types.AccessSettingList{}}
	for name, level := range levels {
		user, err := admin.GetUserByName(name, true)
		if err != nil {
			t.Fatalf("user %s: %v", name, err)
		}
		params.AccessSettings.AccessSetting = append(params.AccessSettings.AccessSetting, &types.AccessSetting{
			Subject:     &types.LocalSubject{HREF: user.User.Href, Name: user.User.Name, Type: user.User.Type},
			AccessLevel: level,
		})
	}
	return params
}

// same says whether the members and levels that were read are these.
func same(t *testing.T, read *types.ControlAccessParams, levels map[string]string) {
	t.Helper()
	if read.IsSharedToEveryone || read.AccessSettings == nil || len(read.AccessSettings.AccessSetting) != len(levels) {
		t.Fatalf("everyone %v, settings %+v", read.IsSharedToEveryone, read.AccessSettings)
	}
	for _, setting := range read.AccessSettings.AccessSetting {
		if setting.Subject.Type != types.MimeAdminUser || levels[setting.Subject.Name] != setting.AccessLevel {
			t.Errorf("%s (%s): %s", setting.Subject.Name, setting.Subject.Type, setting.AccessLevel)
		}
	}
}

func TestAVAppIsLetToSingleMembers(t *testing.T) {
	t.Parallel()
	alice := signIn(t, "alice", "acme")
	vapp := emptyVApp(t, vdc(t, alice, "acme", "acme-tokyo"), "go-access")
	carols := vdc(t, signIn(t, "carol", "acme"), "acme", "acme-tokyo")
	victors := vdc(t, signIn(t, "victor", "acme"), "acme", "acme-tokyo")
	if shared, err := vapp.IsShared(false); err != nil || !shared {
		t.Errorf("a new one is everybody's: %v %v", shared, err)
	}

	levels := map[string]string{"carol": types.ControlAccessReadOnly, "uma": types.ControlAccessReadWrite}
	if err := vapp.SetAccessControl(settings(t, alice, levels), false); err != nil {
		t.Fatal(err)
	}
	read, err := vapp.GetAccessControl(false)
	if err != nil {
		t.Fatal(err)
	}
	same(t, read, levels)
	if _, err := victors.GetVAppById(vapp.VApp.ID, true); err == nil {
		t.Error("victor is not let in and sees it")
	}
	seen, err := carols.GetVAppById(vapp.VApp.ID, true)
	if err != nil {
		t.Fatalf("carol may see it: %v", err)
	}
	if err := seen.UpdateNameDescription(unique("go-not-hers"), ""); err == nil {
		t.Error("carol may only read and renames it")
	}

	level := types.ControlAccessFullControl
	everyone := &types.ControlAccessParams{IsSharedToEveryone: true, EveryoneAccessLevel: &level}
	if err := vapp.SetAccessControl(everyone, true); err != nil {
		t.Fatal(err)
	}
	if _, err := victors.GetVAppById(vapp.VApp.ID, true); err != nil {
		t.Errorf("everybody is let in: %v", err)
	}
	if err := vapp.RemoveAccessControl(false); err != nil {
		t.Fatal(err)
	}
	if shared, err := vapp.IsShared(false); err != nil || shared {
		t.Errorf("nobody is let in: %v %v", shared, err)
	}
}

func TestACatalogIsLetToSingleMembers(t *testing.T) {
	t.Parallel()
	alice := signIn(t, "alice", "acme")
	admin, err := alice.GetAdminOrgByName("acme")
	if err != nil {
		t.Fatal(err)
	}
	made, err := admin.CreateCatalog(unique("go-access"), "made by a client")
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() {
		if err := made.Delete(true, true); err != nil {
			t.Errorf("delete a catalog: %v", err)
		}
	})
	if made.AdminCatalog.Owner == nil || made.AdminCatalog.Owner.User.Name != "alice" {
		t.Errorf("owner: %+v", made.AdminCatalog.Owner)
	}

	levels := map[string]string{"carol": types.ControlAccessReadWrite}
	if err := made.SetAccessControl(settings(t, alice, levels), false); err != nil {
		t.Fatal(err)
	}
	catalog, err := org(t, alice, "acme").GetCatalogByName(made.AdminCatalog.Name, true)
	if err != nil {
		t.Fatal(err)
	}
	read, err := catalog.GetAccessControl(true)
	if err != nil {
		t.Fatal(err)
	}
	same(t, read, levels)
	if _, err := org(t, signIn(t, "carol", "acme"), "acme").GetCatalogByName(made.AdminCatalog.Name, true); err != nil {
		t.Errorf("carol may change it: %v", err)
	}
	if _, err := org(t, signIn(t, "victor", "acme"), "acme").GetCatalogByName(made.AdminCatalog.Name, true); err == nil {
		t.Error("victor is not let in and sees it")
	}
	if err := catalog.RemoveAccessControl(false); err != nil {
		t.Fatal(err)
	}
	if shared, err := made.IsShared(false); err != nil || shared {
		t.Errorf("nobody is let in: %v %v", shared, err)
	}
}
