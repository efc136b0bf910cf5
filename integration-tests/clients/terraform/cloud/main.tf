# What a tenant keeps in Terraform: a catalog, a template, networks, a vApp and VMs, with TPMs and without.
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

variable "disk" {
  type    = number
  default = 512
}

# Of the VM that is made without one.
variable "tpm" {
  type    = string
  default = "absent"
}

variable "description" {
  type    = string
  default = "made by Terraform"
}

provider "vcd" {
  url       = var.url
  auth_type = "integrated"
  user      = "alice"
  password  = "sealport-demo"
  org       = "acme"
  vdc       = "acme-tokyo"
}

data "vcd_org" "acme" {
  name = "acme"
}

data "vcd_org_vdc" "tokyo" {
  org  = "acme"
  name = "acme-tokyo"
}

resource "vcd_catalog" "golden" {
  name             = "tf-catalog-${var.run}"
  description      = "Golden images"
  delete_force     = true
  delete_recursive = true

  metadata_entry {
    key         = "told"
    value       = var.description
    type        = "MetadataStringValue"
    user_access = "READWRITE"
    is_system   = false
  }
}

resource "vcd_catalog_vapp_template" "app" {
  catalog_id = vcd_catalog.golden.id
  name       = "tf-template-${var.run}"
  ova_path   = var.ova

  metadata_entry {
    key         = "told"
    value       = var.description
    type        = "MetadataStringValue"
    user_access = "READWRITE"
    is_system   = false
  }
}

# An image, in the drives of two VMs: inserted into one, and there from the beginning in the other.
resource "vcd_catalog_media" "boot" {
  catalog_id        = vcd_catalog.golden.id
  name              = "tf-boot-${var.run}.iso"
  media_path        = var.iso
  upload_piece_size = 1

  metadata_entry {
    key         = "told"
    value       = var.description
    type        = "MetadataStringValue"
    user_access = "READWRITE"
    is_system   = false
  }
}

resource "vcd_inserted_media" "boot" {
  catalog   = vcd_catalog.golden.name
  name      = vcd_catalog_media.boot.name
  vapp_name = vcd_vapp.shop.name
  vm_name   = vcd_vapp_vm.app.name
}

resource "vcd_network_isolated_v2" "lab" {
  name          = "tf-lab-${var.run}"
  description   = var.description
  gateway       = "192.168.8.1"
  prefix_length = 24

  static_ip_pool {
    start_address = "192.168.8.10"
    end_address   = "192.168.8.99"
  }

  metadata_entry {
    key         = "told"
    value       = var.description
    type        = "MetadataStringValue"
    user_access = "READWRITE"
    is_system   = false
  }
}

resource "vcd_network_isolated" "office" {
  name    = "tf-office-${var.run}"
  gateway = "192.168.7.1"
  dns1    = "192.168.7.2"

  static_ip_pool {
    start_address = "192.168.7.10"
    end_address   = "192.168.7.99"
  }

  metadata_entry {
    key         = "told"
    value       = var.description
    type        = "MetadataStringValue"
    user_access = "READWRITE"
    is_system   = false
  }
}

resource "vcd_vapp" "shop" {
  name        = "tf-shop-${var.run}"
  description = var.description

  lease {
    runtime_lease_in_sec = 86400
    storage_lease_in_sec = 172800
  }

  # VMs that are made in it get copies of their templates' TPMs, whatever the templates say.
  metadata_entry {
    key         = "sealport.tpm.provisioning"
    value       = "copy"
    type        = "MetadataStringValue"
    user_access = "READWRITE"
    is_system   = false
  }
}

resource "vcd_vapp_org_network" "office" {
  vapp_name        = vcd_vapp.shop.name
  org_network_name = vcd_network_isolated.office.name
}

resource "vcd_vapp_network" "inner" {
  vapp_name     = vcd_vapp.shop.name
  name          = "inner"
  gateway       = "10.7.0.1"
  prefix_length = "24"

  static_ip_pool {
    start_address = "10.7.0.10"
    end_address   = "10.7.0.20"
  }
}

# A VM of a template that holds a TPM.
resource "vcd_vapp_vm" "app" {
  vapp_name        = vcd_vapp.shop.name
  name             = "tf-app-${var.run}"
  description      = var.description
  vapp_template_id = vcd_catalog_vapp_template.app.id
  memory           = var.memory
  cpus             = 2
  cpu_cores        = 2
  power_on         = false

  override_template_disk {
    bus_type    = "sas"
    bus_number  = 0
    unit_number = 0
    size_in_mb  = 2048
  }

  network {
    type               = "org"
    name               = vcd_vapp_org_network.office.org_network_name
    ip_allocation_mode = "MANUAL"
    ip                 = "192.168.7.11"
  }

  network {
    type               = "vapp"
    name               = vcd_vapp_network.inner.name
    ip_allocation_mode = "MANUAL"
    ip                 = "10.7.0.11"
  }
}

# A disk more, beside those of the template.
resource "vcd_vm_internal_disk" "data" {
  vapp_name   = vcd_vapp.shop.name
  vm_name     = vcd_vapp_vm.app.name
  bus_type    = "paravirtual"
  bus_number  = 1
  unit_number = 0
  size_in_mb  = var.disk
}

# A blank VM in the vApp, with a TPM.
resource "vcd_vapp_vm" "blank" {
  vapp_name        = vcd_vapp.shop.name
  name             = "tf-blank-${var.run}"
  computer_name    = "blank"
  os_type          = "ubuntu64Guest"
  hardware_version = "vmx-19"
  firmware         = "efi"
  memory           = 1024
  cpus             = 1
  power_on         = true
  boot_image_id    = vcd_catalog_media.boot.id

  metadata_entry {
    key         = "sealport.tpm"
    value       = "present"
    type        = "MetadataStringValue"
    user_access = "READWRITE"
    is_system   = false
  }

  depends_on = [vcd_vapp_vm.app]
}

# A VM of its own, whose TPM comes and goes.
resource "vcd_vm" "alone" {
  name             = "tf-alone-${var.run}"
  description      = var.description
  computer_name    = "alone"
  os_type          = "windows2019srvNext_64Guest"
  hardware_version = "vmx-19"
  firmware         = "efi"
  memory           = var.memory
  cpus             = 2
  cpu_cores        = 2
  power_on         = false

  metadata_entry {
    key         = "sealport.tpm"
    value       = var.tpm
    type        = "MetadataStringValue"
    user_access = "READWRITE"
    is_system   = false
  }
}

# A VM of its own from the template: a TPM of its own, as the template says.
resource "vcd_vm" "instance" {
  name             = "tf-instance-${var.run}"
  vapp_template_id = vcd_catalog_vapp_template.app.id
  power_on         = true

  metadata_entry {
    key         = "sealport.tpm.provisioning"
    value       = "replace"
    type        = "MetadataStringValue"
    user_access = "READWRITE"
    is_system   = false
  }
}

output "vms" {
  value = {
    app      = vcd_vapp_vm.app.id
    blank    = vcd_vapp_vm.blank.id
    alone    = vcd_vm.alone.id
    instance = vcd_vm.instance.id
  }
}

output "organization" {
  value = data.vcd_org.acme.full_name
}

output "datacenter" {
  value = data.vcd_org_vdc.tokyo.allocation_model
}
