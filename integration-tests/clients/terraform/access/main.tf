# Who reaches a vApp and a catalog beside their owner.
terraform {
  required_providers {
    vcd = { source = "vmware/vcd" }
  }
}

variable "url" { type = string }
variable "run" { type = string }
variable "ova" { type = string }
variable "iso" { type = string }

variable "level" {
  type    = string
  default = "ReadOnly"
}

variable "everyone" {
  type    = bool
  default = false
}

provider "vcd" {
  url       = var.url
  auth_type = "integrated"
  user      = "alice"
  password  = "sealport-demo"
  org       = "acme"
  vdc       = "acme-tokyo"
}

data "vcd_org_user" "carol" {
  name = "carol"
}

data "vcd_org_user" "victor" {
  name = "victor"
}

resource "vcd_vapp" "vault" {
  name = "tf-vault-${var.run}"
}

resource "vcd_vapp_access_control" "vault" {
  vapp_id               = vcd_vapp.vault.id
  shared_with_everyone  = var.everyone
  everyone_access_level = var.everyone ? var.level : null

  dynamic "shared_with" {
    for_each = var.everyone ? [] : [data.vcd_org_user.carol.id]
    content {
      user_id      = shared_with.value
      access_level = var.level
    }
  }
}

resource "vcd_catalog" "golden" {
  name             = "tf-golden-${var.run}"
  delete_force     = true
  delete_recursive = true
}

resource "vcd_catalog_access_control" "golden" {
  catalog_id           = vcd_catalog.golden.id
  shared_with_everyone = false

  shared_with {
    user_id      = data.vcd_org_user.carol.id
    access_level = var.level
  }
  shared_with {
    user_id      = data.vcd_org_user.victor.id
    access_level = "FullControl"
  }
}

output "vms" {
  value = {
    vault = vcd_vapp.vault.id
  }
}
