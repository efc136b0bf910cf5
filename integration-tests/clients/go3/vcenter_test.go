// Package clients drives the Cloud Director compatible API by the newest major version of go-vcloud-director, unmodified.
package clients

import (
	"fmt"
	"net/url"
	"os"
	"testing"
	"time"

	"github.com/vmware/go-vcloud-director/v3/govcd"
	"github.com/vmware/go-vcloud-director/v3/types/v56"
)

// The major version before only reads vCenters.
func TestAVCenterIsTrustedRegisteredDisabledAndDeleted(t *testing.T) {
	portal, vCenter := os.Getenv("SEALPORT_TEST_URL"), os.Getenv("SEALPORT_TEST_VCENTER")
	if portal == "" || vCenter == "" {
		t.Skip("SEALPORT_TEST_VCENTER is not set: run by ./sealport test")
	}
	address, err := url.Parse(portal + "/api")
	if err != nil {
		t.Fatal(err)
	}
	client := govcd.NewVCDClient(*address, false)
	if err := client.Authenticate("root", "sealport-demo", "System"); err != nil {
		t.Fatal(err)
	}
	server, err := url.Parse(vCenter)
	if err != nil {
		t.Fatal(err)
	}
	wanted := &types.VSphereVirtualCenter{
		Name: fmt.Sprintf("go-vcenter-%d", time.Now().UnixNano()), Url: vCenter, Username: "sealport@vsphere.local", Password: "first", IsEnabled: true,
	}
	if _, err := client.CreateVcenterAsync(wanted); err == nil {
		t.Fatal("a server that nobody trusts is registered")
	}
	trusted, err := client.AutoTrustHttpsCertificate(server, nil)
	if err != nil {
		t.Fatalf("trust: %v", err)
	}
	made, err := client.CreateVcenter(wanted)
	if err != nil {
		t.Fatalf("register: %v", err)
	}
	if !made.VSphereVCenter.IsConnected || made.VSphereVCenter.Url != vCenter {
		t.Errorf("%+v", made.VSphereVCenter)
	}
	found, err := client.GetVCenterByUrl(vCenter)
	if err != nil || found.VSphereVCenter.VcId != made.VSphereVCenter.VcId {
		t.Errorf("%+v: %v", found, err)
	}
	if err := made.RefreshVcenter(); err != nil {
		t.Errorf("refresh: %v", err)
	}
	if err := made.Disable(); err != nil {
		t.Fatalf("disable: %v", err)
	}
	if err := made.Delete(); err != nil {
		t.Fatalf("delete: %v", err)
	}
	if err := trusted.Delete(); err != nil {
		t.Errorf("distrust: %v", err)
	}
}
