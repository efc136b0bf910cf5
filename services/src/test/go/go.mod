// No Go code: these modules carry descriptors that real tools wrote, and the tests read them from
// the module cache. Nothing of them is copied into this repository. See GoFixtures.java.
module sealport/fixtures

go 1.25.0

require (
	github.com/vmware/go-vcloud-director/v2 v2.26.1
	github.com/vmware/govmomi v0.56.0
)
