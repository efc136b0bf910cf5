module sealport.org/terraform

go 1.23

require (
	github.com/opentofu/opentofu v1.6.3
	github.com/vmware/terraform-provider-vcd/v3 v3.14.1
)
