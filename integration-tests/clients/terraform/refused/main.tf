# A VM that cannot have a TPM, for more than one reason.
terraform {
  required_providers {
    vcd = { source = "vmware/vcd" }
  }
}

variable "url" { type = string }
variable "run" { type = string }

provider "vcd" {
  url       = var.url
  auth_type = "integrated"
  user      = "alice"
  password  = "sealport-demo"
  org       = "acme"
  vdc       = "acme-tokyo"
}

resource "vcd_vm" "old" {
  name             = "tf-old-${var.run}"
  computer_name    = "old"
  os_type          = "ubuntu64Guest"
  hardware_version = "vmx-13"
  firmware         = "bios"
  memory           = 1024
  cpus             = 1
  power_on         = false

  metadata_entry {
    key         = "sealport.tpm"
    value       = "present"
    type        = "MetadataStringValue"
    user_access = "READWRITE"
    is_system   = false
  }
}
