package clients

import (
	"strings"
	"testing"

	"github.com/vmware/go-vcloud-director/v2/govcd"
	"github.com/vmware/go-vcloud-director/v2/types/v56"
)

type keeper interface {
	AddMetadataEntryWithVisibility(key, value, typedValue, visibility string, isSystem bool) error
	MergeMetadataWithMetadataValues(metadata map[string]types.MetadataValue) error
	GetMetadataByKey(key string, isSystem bool) (*types.MetadataValue, error)
	GetMetadata() (*types.Metadata, error)
	DeleteMetadataEntryWithDomain(key string, isSystem bool) error
}

// keeps says that metadata is added, changed, read and removed.
func keeps(t *testing.T, on keeper) {
	t.Helper()
	key := unique("go-word")
	if err := on.AddMetadataEntryWithVisibility(key, "4711", types.MetadataStringValue, types.MetadataReadWriteVisibility, false); err != nil {
		t.Fatalf("%T: %v", on, err)
	}
	value, err := on.GetMetadataByKey(key, false)
	if err != nil || value.TypedValue.Value != "4711" || value.TypedValue.XsiType != types.MetadataStringValue {
		t.Errorf("%T: %+v: %v", on, value, err)
	}
	general := &types.MetadataDomainTag{Visibility: types.MetadataReadWriteVisibility, Domain: "GENERAL"}
	if err := on.MergeMetadataWithMetadataValues(map[string]types.MetadataValue{
		key:       {Domain: general, TypedValue: &types.MetadataTypedValue{XsiType: types.MetadataNumberValue, Value: "7"}},
		key + "b": {Domain: general, TypedValue: &types.MetadataTypedValue{XsiType: types.MetadataBooleanValue, Value: "true"}},
	}); err != nil {
		t.Errorf("%T: %v", on, err)
	}
	all, err := on.GetMetadata()
	if err != nil {
		t.Fatalf("%T: %v", on, err)
	}
	found := 0
	for _, entry := range all.MetadataEntry {
		if strings.HasPrefix(entry.Key, key) {
			found++
		}
	}
	if found != 2 {
		t.Errorf("%T has %d of two: %+v", on, found, all)
	}
	for _, each := range []string{key, key + "b"} {
		if err := on.DeleteMetadataEntryWithDomain(each, false); err != nil {
			t.Errorf("%T: %v", on, err)
		}
	}
	if _, err := on.GetMetadataByKey(key, false); err == nil {
		t.Errorf("%T still has %s", on, key)
	}
}

func TestMetadataOfCatalogsTemplatesAndItems(t *testing.T) {
	t.Parallel()
	client := signIn(t, "alice", "acme")
	catalog, template := uploaded(t, client)
	admin, err := adminOrg(t, client, "acme").GetAdminCatalogByName(catalog.Catalog.Name, true)
	if err != nil {
		t.Fatal(err)
	}
	item, err := catalog.GetCatalogItemByName(template.VAppTemplate.Name, true)
	if err != nil {
		t.Fatal(err)
	}
	for _, each := range []keeper{admin, template, item} {
		keeps(t, each)
	}

	key := unique("go-search")
	if err := template.AddMetadataEntryWithVisibility(key, "found", types.MetadataStringValue, types.MetadataReadWriteVisibility, false); err != nil {
		t.Fatal(err)
	}
	for _, byApi := range []bool{true, false} {
		criteria := govcd.NewFilterDef()
		if err := criteria.AddMetadataFilter(key, "found", "STRING", false, byApi); err != nil {
			t.Fatal(err)
		}
		rows, why, err := client.Client.SearchByFilter(types.QtVappTemplate, criteria)
		if err != nil || len(rows) != 1 || rows[0].GetName() != template.VAppTemplate.Name {
			t.Errorf("by the API %v: %d rows, %s: %v", byApi, len(rows), why, err)
		}
	}
}

func TestMetadataOfNetworks(t *testing.T) {
	t.Parallel()
	client := signIn(t, "alice", "acme")
	tokyo := vdc(t, client, "acme", "acme-tokyo")
	name := unique("go-net-words")
	if err := tokyo.CreateOrgVDCNetworkWait(&types.OrgVDCNetwork{
		Name: name,
		Configuration: &types.NetworkConfiguration{
			FenceMode: types.FenceModeIsolated,
			IPScopes:  &types.IPScopes{IPScope: []*types.IPScope{{Gateway: "192.168.9.1", Netmask: "255.255.255.0"}}},
		},
	}); err != nil {
		t.Fatal(err)
	}
	network, err := tokyo.GetOrgVdcNetworkByName(name, true)
	if err != nil {
		t.Fatal(err)
	}
	keeps(t, network)
	task, err := network.Delete()
	done(t, task, err)
}

func TestMetadataOfOrganizationsAndVdcsIsTheProviders(t *testing.T) {
	t.Parallel()
	client := signIn(t, "root", "System")
	acme := adminOrg(t, client, "acme")
	tokyo, err := acme.GetAdminVDCByName("acme-tokyo", true)
	if err != nil {
		t.Fatal(err)
	}
	for _, each := range []keeper{acme, tokyo} {
		keeps(t, each)
	}
	if err := acme.AddMetadataEntryWithVisibility("go-system", "x", types.MetadataStringValue, types.MetadataReadWriteVisibility, true); err == nil || !strings.Contains(err.Error(), "visibility") {
		t.Errorf("a tenant could write it: %v", err)
	}
	if err := acme.AddMetadataEntryWithVisibility("go-system", "x", types.MetadataStringValue, types.MetadataHiddenVisibility, true); err != nil {
		t.Error(err)
	}
	tenant := signIn(t, "alice", "acme")
	if _, err := org(t, tenant, "acme").GetMetadataByKey("go-system", true); err == nil {
		t.Error("a tenant sees what is hidden")
	}
	if err := adminOrg(t, tenant, "acme").AddMetadataEntryWithVisibility("go", "x", types.MetadataStringValue, types.MetadataReadWriteVisibility, false); err == nil {
		t.Error("a tenant writes its organization's metadata")
	}
	if err := acme.DeleteMetadataEntryWithDomain("go-system", true); err != nil {
		t.Error(err)
	}
}
