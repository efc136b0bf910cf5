# A VM of its own of a template that says replace, with a copy of the template's TPM all the same.
terraform {
  required_providers {
    vcd = { source = "vmware/vcd" }
  }
}

variable "url" { type = string }
variable "run" { type = string }
variable "ova" { type = string }
variable "iso" { type = string }

variable "memory" {
  type    = number
  default = 1024
}

provider "vcd" {
  url       = var.url
  auth_type = "integrated"
  user      = "alice"
  password  = "sealport-demo"
  org       = "acme"
  vdc       = "acme-tokyo"
}

resource "vcd_catalog" "golden" {
  name             = "tf-copied-${var.run}"
  delete_force     = true
  delete_recursive = true
}

resource "vcd_catalog_vapp_template" "app" {
  catalog_id = vcd_catalog.golden.id
  name       = "tf-copied-${var.run}"
  ova_path   = var.ova
}

resource "vcd_vm" "copied" {
  name             = "tf-copied-${var.run}"
  description      = "holds what the template sealed"
  vapp_template_id = vcd_catalog_vapp_template.app.id
  memory           = var.memory
  cpus             = 2
  cpu_cores        = 2
  power_on         = true

  metadata_entry {
    key         = "sealport.tpm.provisioning"
    value       = "copy"
    type        = "MetadataStringValue"
    user_access = "READWRITE"
    is_system   = false
  }
}

# As the template says.
resource "vcd_vm" "replaced" {
  name             = "tf-replaced-${var.run}"
  vapp_template_id = vcd_catalog_vapp_template.app.id
  power_on         = false
}

output "vms" {
  value = {
    copied   = vcd_vm.copied.id
    replaced = vcd_vm.replaced.id
  }
}
