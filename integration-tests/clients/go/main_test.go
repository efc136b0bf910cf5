// Package clients drives the Cloud Director compatible API by go-vcloud-director, unmodified.
package clients

import (
	"net/url"
	"os"
	"testing"

	"github.com/vmware/go-vcloud-director/v2/govcd"
)

const password = "sealport-demo"

// signIn signs a demo user in to an organization.
func signIn(t *testing.T, user, org string) *govcd.VCDClient {
	t.Helper()
	client := newClient(t)
	if err := client.Authenticate(user, password, org); err != nil {
		t.Fatalf("%s@%s cannot sign in: %v", user, org, err)
	}
	return client
}

func newClient(t *testing.T) *govcd.VCDClient {
	t.Helper()
	portal := os.Getenv("SEALPORT_TEST_URL")
	if portal == "" {
		t.Skip("SEALPORT_TEST_URL is not set: run by ./sealport test")
	}
	address, err := url.Parse(portal + "/api")
	if err != nil {
		t.Fatal(err)
	}
	return govcd.NewVCDClient(*address, false)
}

func org(t *testing.T, client *govcd.VCDClient, name string) *govcd.Org {
	t.Helper()
	found, err := client.GetOrgByName(name)
	if err != nil {
		t.Fatalf("organization %s: %v", name, err)
	}
	return found
}

func vdc(t *testing.T, client *govcd.VCDClient, orgName, name string) *govcd.Vdc {
	t.Helper()
	found, err := org(t, client, orgName).GetVDCByName(name, false)
	if err != nil {
		t.Fatalf("VDC %s: %v", name, err)
	}
	return found
}
