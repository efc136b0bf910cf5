"""pyvcloud, unmodified, against the running portal: run by PyClientIT."""

import os
import tarfile
import tempfile
import unittest
import uuid

from lxml import etree
from pyvcloud.vcd.client import (
    BasicLoginCredentials, Client, E, EntityType, MetadataDomain, MetadataVisibility, TaskStatus)
from pyvcloud.vcd.exceptions import (
    AccessForbiddenException, BadRequestException, EntityNotFoundException, OperationNotSupportedException,
    UnauthorizedException, VcdException)
from pyvcloud.vcd.metadata import Metadata
from pyvcloud.vcd.org import Org
from pyvcloud.vcd.vapp import VApp
from pyvcloud.vcd.vdc import VDC
from pyvcloud.vcd.vm import VM

PORTAL = os.environ["SEALPORT_TEST_URL"]
OVA = os.environ["SEALPORT_TEST_OVA"]
TPM = "application/vnd.vmware.vcloud.TpmSection+xml"


def unique(stem):
    return f"{stem}-{uuid.uuid4().hex[:8]}"


def sign_in(user, organization="acme", password="sealport-demo", version=None):
    client = Client(PORTAL, api_version=version)
    client.set_credentials(BasicLoginCredentials(user, organization, password))
    return client


class Tenant(unittest.TestCase):
    """Whatever a tenant does."""

    user = "alice"

    def setUp(self):
        # TPMs exist from 37.2 on; by itself pyvcloud takes 36.0.
        self.client = sign_in(self.user, version="37.2")
        self.addCleanup(self.client.logout)
        self.org = Org(self.client, resource=self.client.get_org())
        self.vdc = VDC(self.client, resource=self.org.get_vdc("acme-tokyo"))

    def done(self, task):
        return self.client.get_task_monitor().wait_for_success(task, timeout=60, poll_frequency=0.2)

    def made(self, resource):
        """Waits for what makes the entity."""
        self.done(resource.Tasks.Task[0])
        return self.client.get_resource(resource.get("href"))

    def vapp(self, stem, **how):
        name = unique(stem)
        resource = self.made(self.vdc.create_vapp(name, description="made by pyvcloud", **how))
        self.addCleanup(self.gone, name)
        return VApp(self.client, resource=resource)

    def gone(self, name):
        self.vdc.reload()
        try:
            vapp = VApp(self.client, resource=self.vdc.get_vapp(name))
        except EntityNotFoundException:
            return
        if vapp.is_powered_on():
            self.done(vapp.undeploy("powerOff"))
        self.vdc.reload()
        self.done(self.vdc.delete_vapp(name))

    def blank(self, vapp, name):
        vapp.reload()
        self.done(vapp.add_vm_from_scratch(
            {"vm_name": name, "comp_name": name, "os_type": "ubuntu64Guest", "memory": 1024},
            deploy=False, power_on=False))
        vapp.reload()
        return VM(self.client, resource=vapp.get_vm(name))

    def tpm(self, vm):
        section = self.client.get_resource(vm.get_resource().get("href") + "/trustedPlatformModule")
        return section.TpmPresent == True  # noqa: E712 (an element of lxml)

    def plug(self, vm, present):
        return self.client.post_resource(
            vm.get_resource().get("href") + "/action/editTrustedPlatformModule",
            E.TrustedPlatformModule(E.TpmPresent(present)), TPM)


class SessionsTest(unittest.TestCase):
    def test_tenant_and_provider_sign_in(self):
        for user, organization, provider in (("alice", "acme", False), ("root", "System", True)):
            client = sign_in(user, organization)
            self.assertEqual(client.get_api_version(), "36.0")
            self.assertEqual(client.is_sysadmin(), provider)
            self.assertTrue(client.get_org_list())
            client.logout()

    def test_a_wrong_password_is_refused(self):
        with self.assertRaises((VcdException, UnauthorizedException)):
            sign_in("alice", password="wrong")

    def test_another_organization_is_refused(self):
        with self.assertRaises((VcdException, UnauthorizedException)):
            sign_in("alice", "globex")

    def test_a_token_goes_on(self):
        first = sign_in("victor")
        second = Client(PORTAL, api_version="36.0")
        second.rehydrate_from_token(first.get_access_token(), is_jwt_token=True)
        self.assertEqual(second.get_org().get("name"), "acme")


class CatalogsTest(Tenant):
    def test_metadata_of_catalogs(self):
        name = unique("py-words")
        catalog = self.org.create_catalog(name, "")
        self.addCleanup(self.org.delete_catalog, name)
        self.org.reload()
        words = Metadata(self.client, href=catalog.get("href") + "/metadata")
        self.done(words.set_metadata("cost-center", "4711"))
        value = words.get_metadata_value("cost-center")
        self.assertEqual(str(value.TypedValue.Value), "4711")
        self.done(words.remove_metadata("cost-center"))
        self.assertTrue(self.vdc.get_all_metadata().get("href").endswith("/metadata"))

    def test_users_and_roles(self):
        self.assertIn("victor", [each.get("name") for each in self.org.list_users()])
        self.assertEqual(self.org.get_user("victor").get("name"), "victor")
        self.assertIn("vApp User", [each["name"] for each in self.org.list_roles()])
        self.assertEqual(self.org.get_role_resource("vApp User").get("name"), "vApp User")

    def catalog(self):
        name = unique("py-catalog")
        self.done(self.org.create_catalog(name, "made by pyvcloud").Tasks.Task[0])
        self.org.reload()
        self.addCleanup(self.org.delete_catalog, name)
        return name

    def template(self, catalog):
        name = unique("py-template")
        self.assertGreater(self.org.upload_ovf(catalog, OVA, name, chunk_size=2048), 4096)
        item = self.org.get_catalog_item(catalog, name)
        resource = self.client.get_resource(item.Entity.get("href"))
        if hasattr(resource, "Tasks"):
            self.done(resource.Tasks.Task[0])
        self.addCleanup(self.removed, catalog, name)
        return self.client.get_resource(item.Entity.get("href"))

    def removed(self, catalog, name):
        item = self.org.get_catalog_item(catalog, name)
        template = self.client.get_resource(item.Entity.get("href"))
        self.done(self.client.delete_resource(template.get("href")))

    def test_catalogs_are_listed_and_made(self):
        name = self.catalog()
        self.assertIn(name, [each["name"] for each in self.org.list_catalogs()])
        with self.assertRaises(BadRequestException):
            self.org.create_catalog(name, "")
        with self.assertRaises(EntityNotFoundException):
            self.org.get_catalog("no such")

    def test_R22_R31_a_package_is_uploaded_and_instantiated(self):
        catalog = self.catalog()
        template = self.template(catalog)
        self.assertEqual(template.get("status"), "8")
        self.assertEqual([each["name"] for each in self.org.list_catalog_items(catalog)], [template.get("name")])
        name = unique("py-instance")
        vapp = VApp(self.client, resource=self.made(self.vdc.instantiate_vapp(
            name, catalog, template.get("name"), accept_all_eulas=True)))
        self.addCleanup(self.gone, name)
        vm = VM(self.client, resource=vapp.get_all_vms()[0])
        self.assertTrue(self.tpm(vm))
        self.assertTrue(vm.is_powered_on(), "as pyvcloud asks for by itself")
        self.done(vm.reboot())
        vm.reload()
        self.done(vm.shutdown())
        vm.reload()
        self.assertTrue(vm.is_powered_off())

    def test_disks_are_added_and_grow(self):
        catalog = self.catalog()
        name = unique("py-disks")
        vapp = VApp(self.client, resource=self.made(self.vdc.instantiate_vapp(
            name, catalog, self.template(catalog).get("name"), accept_all_eulas=True)))
        self.addCleanup(self.gone, name)
        vm = VM(self.client, resource=vapp.get_all_vms()[0])

        def sizes():
            disks = vm.list_virtual_hardware_section(is_cpu=False, is_memory=False, is_disk=True)
            return [disk["diskVirtualQuantityInBytes"] >> 20 for disk in disks]

        self.assertEqual([1024], sizes())
        self.done(vapp.add_disk_to_vm(vm.get_resource().get("name"), 512, "lsilogicsas"))
        self.assertEqual([1024, 512], sizes())
        self.done(vapp.add_disk_to_vm(vm.get_resource().get("name"), 256, "lsilogic"))
        self.assertEqual([1024, 512, 256], sizes())
        self.done(vm.update_vhs_disks("Hard disk 2", 2048 << 20))
        self.assertEqual([1024, 2048, 256], sizes())

    def test_R22_a_template_is_downloaded_and_uploaded_again(self):
        catalog = self.catalog()
        template = self.template(catalog)
        with tempfile.TemporaryDirectory() as folder:
            file = os.path.join(folder, "downloaded.ova")
            self.assertGreater(self.org.download_catalog_item(catalog, template.get("name"), file), 1024)
            with tarfile.open(file) as ova:
                self.assertEqual(ova.getnames()[0], "descriptor.ovf")
                self.assertIn(b"vmware.vtpm", ova.extractfile("descriptor.ovf").read())
            name = unique("py-again")
            self.org.upload_ovf(catalog, file, name)
        item = self.org.get_catalog_item(catalog, name)
        resource = self.client.get_resource(item.Entity.get("href"))
        if hasattr(resource, "Tasks"):
            self.done(resource.Tasks.Task[0])
        self.addCleanup(self.removed, catalog, name)
        self.assertEqual(self.client.get_resource(item.Entity.get("href")).get("status"), "8")

    def test_R21_a_vapp_is_captured(self):
        vapp = self.vapp("py-source")
        self.blank(vapp, "only")
        catalog = self.catalog()
        name = unique("py-captured")
        self.done(self.org.capture_vapp(
            self.org.get_catalog(catalog), vapp.get_resource().get("href"), name, "captured"))
        self.addCleanup(self.removed, catalog, name)
        item = self.org.get_catalog_item(catalog, name)
        self.assertEqual(item.Entity.get("name"), name)
        self.done(self.org.capture_vapp(
            self.org.get_catalog(catalog), vapp.get_resource().get("href"), name, "captured anew", overwrite=True))
        self.assertEqual(self.org.get_catalog_item(catalog, name).get("id"), item.get("id"))


class VAppsTest(Tenant):
    user = "victor"

    def test_life_of_a_vapp(self):
        vapp = self.vapp("py-vapp")
        vm = self.blank(vapp, "one")
        self.assertEqual(vm.get_cpus()["num_cpus"], 1)
        self.done(vm.modify_cpu(2))
        vm.reload()
        self.done(vm.modify_memory(2048))
        vm.reload()
        self.assertEqual((vm.get_cpus()["num_cpus"], vm.get_memory()), (2, 2048))
        self.done(vm.edit_name("renamed"))
        vapp.reload()
        self.assertEqual(vapp.get_vm("renamed").get("name"), "renamed")

        self.done(vapp.power_on())
        vapp.reload()
        self.assertTrue(vapp.is_powered_on())
        with self.assertRaises(OperationNotSupportedException):
            vapp.power_on()
        self.done(vapp.undeploy("powerOff"))
        vapp.reload()
        self.assertTrue(vapp.is_powered_off())
        self.done(vapp.delete_vms(["renamed"]))
        vapp.reload()
        self.assertEqual(len(vapp.get_all_vms()), 0)

    def test_name_and_description(self):
        vapp = self.vapp("py-name")
        name = unique("py-renamed")
        self.done(vapp.edit_name_and_description(name, "described anew"))
        self.addCleanup(self.gone, name)
        vapp.reload()
        self.assertEqual((vapp.get_resource().get("name"), vapp.get_resource().Description), (name, "described anew"))

    def test_a_disc_in_a_drive(self):
        vm = self.blank(self.vapp("py-drive"), "one")
        with tempfile.TemporaryDirectory() as folder:
            file = os.path.join(folder, unique("py-disc") + ".iso")
            with open(file, "wb") as image:
                image.write(bytes(4096))
            self.org.upload_media("acme-catalog", file)
            name = os.path.basename(file)
        item = self.org.get_catalog_item("acme-catalog", name)
        media = item.Entity.get("href").rsplit("/", 1)[1]
        self.done(vm.insert_cd_from_catalog(media))
        vm.reload()
        self.assertIn(name, etree.tostring(vm.get_resource()).decode())
        self.done(vm.eject_cd(media))
        vm.reload()
        self.assertNotIn("vmware.cdrom.iso", etree.tostring(vm.get_resource()).decode())

    def test_power_of_a_vm(self):
        vm = self.blank(self.vapp("py-power"), "one")
        self.done(vm.power_on())
        vm.reload()
        self.assertTrue(vm.is_powered_on())
        self.done(vm.power_reset())
        vm.reload()
        self.done(vm.undeploy("powerOff"))
        vm.reload()
        self.assertTrue(vm.is_powered_off())

    def test_memory_of_a_vm_is_kept(self):
        vapp = self.vapp("py-suspended")
        vm = self.blank(vapp, "one")
        self.done(vm.power_on())
        vm.reload()
        self.done(vm.suspend())
        vm.reload()
        self.assertTrue(vm.is_suspended())
        self.done(vm.discard_suspended_state())
        vm.reload()
        self.assertTrue(vm.is_powered_off())
        self.done(vm.power_on())
        vapp.reload()
        self.done(vapp.suspend_vapp())
        vapp.reload()
        self.assertTrue(vapp.is_suspended())
        self.done(vapp.discard_suspended_state_vapp())

    def test_vms_are_made_powered_on(self):
        vapp = self.vapp("py-running")
        self.done(vapp.add_vm_from_scratch(
            {"vm_name": "one", "comp_name": "one", "os_type": "ubuntu64Guest", "memory": 1024}))
        vapp.reload()
        self.assertTrue(VM(self.client, resource=vapp.get_vm("one")).is_powered_on())

    def test_R18_R19_vms_are_copied_and_moved(self):
        source, target = self.vapp("py-from"), self.vapp("py-to")
        vm = self.blank(source, "one")
        self.done(self.plug(vm, True))
        names = [each.get_resource().get("name") for each in (source, target)]
        self.done(vm.copy_to(names[0], names[1], "copy"))
        target.reload()
        self.assertTrue(self.tpm(VM(self.client, resource=target.get_vm("copy"))))
        self.done(vm.move_to(names[0], names[1], "one"))
        target.reload()
        source.reload()
        self.assertEqual(len(source.get_all_vms()), 0)
        self.assertTrue(self.tpm(VM(self.client, resource=target.get_vm("one"))))

    def test_R20_a_vapp_is_copied(self):
        vapp = self.vapp("py-original")
        self.done(self.plug(self.blank(vapp, "one"), True))
        vapp.reload()
        name = unique("py-copy")
        self.done(vapp.copy_to(self.vdc.get_resource().get("href"), name, "a copy"))
        self.addCleanup(self.gone, name)
        self.vdc.reload()
        copy = VApp(self.client, resource=self.vdc.get_vapp(name))
        self.assertTrue(self.tpm(VM(self.client, resource=copy.get_vm("one"))))

    def test_snapshots(self):
        vm = self.blank(self.vapp("py-snapshot"), "one")
        self.done(vm.snapshot_create(memory=False, quiesce=False))
        vm.reload()
        self.done(vm.snapshot_revert_to_current())
        vm.reload()
        self.done(vm.snapshot_remove_all())

    def test_metadata_and_leases(self):
        vapp = self.vapp("py-words")
        self.done(vapp.set_metadata(
            MetadataDomain.GENERAL.value, MetadataVisibility.READ_WRITE.value, "cost-center", "4711"))
        entries = vapp.get_metadata().MetadataEntry
        self.assertEqual([(str(each.Key), str(each.TypedValue.Value)) for each in entries], [("cost-center", "4711")])
        self.done(vapp.remove_metadata("cost-center"))
        self.done(vapp.set_lease(3600, 7200))
        lease = vapp.get_lease()
        self.assertEqual(lease["DeploymentLeaseInSeconds"], 3600)
        self.assertEqual(lease["StorageLeaseInSeconds"], 7200)
        self.done(vapp.set_lease(3600, 3600))
        self.assertEqual(vapp.get_lease()["StorageLeaseInSeconds"], 3600)


class TpmsTest(Tenant):
    def test_a_tpm_is_added_and_removed(self):
        vm = self.blank(self.vapp("py-tpm"), "one")
        self.assertFalse(self.tpm(vm))
        self.done(self.plug(vm, True))
        self.assertTrue(self.tpm(vm))
        self.done(self.plug(vm, False))
        self.assertFalse(self.tpm(vm))

    def test_R6_a_refusal_names_its_rule(self):
        vm = self.blank(self.vapp("py-refused"), "one")
        self.done(vm.power_on())
        with self.assertRaises(BadRequestException) as refused:
            self.plug(vm, True)
        self.assertIn("R6 TPM_VM_NOT_POWERED_OFF", str(refused.exception))

    def test_words_for_clients_without_a_word(self):
        vm = self.blank(self.vapp("py-word"), "one")
        for word, present in (("present", True), ("absent", False)):
            self.done(vm.set_metadata(
                MetadataDomain.GENERAL.value, MetadataVisibility.READ_WRITE.value, "sealport.tpm", word))
            self.assertEqual(self.tpm(vm), present)


class NetworksTest(Tenant):
    def test_a_network_is_made_connected_and_removed(self):
        name = unique("py-net")
        self.done(self.vdc.create_isolated_vdc_network(
            name, "192.168.8.1/24", description="made by pyvcloud",
            ip_range_start="192.168.8.10", ip_range_end="192.168.8.20", is_dhcp_enabled=False).Tasks.Task[0])
        self.vdc.reload()
        self.assertIn(name, [each["name"] for each in self.vdc.list_orgvdc_network_records()])
        self.assertEqual(self.vdc.get_isolated_orgvdc_network(name).get("name"), name)
        vapp = self.vapp("py-connected", network=name)
        self.assertEqual(vapp.get_vapp_network_name(), name)
        self.done(vapp.disconnect_org_vdc_network(name))
        vapp.reload()
        self.done(vapp.create_vapp_network("inner", "10.8.0.1/24", ip_ranges=["10.8.0.10-10.8.0.20"]))
        vapp.reload()
        vm = self.blank(vapp, "one")
        self.done(vm.add_nic("VMXNET3", True, True, "inner", "POOL", None))
        vm.reload()
        self.assertEqual([each["network"] for each in vm.list_nics()], ["inner"])
        self.done(self.vdc.delete_isolated_orgvdc_network(name))


class ErrorsTest(Tenant):
    def test_anothers_vapp_is_forbidden(self):
        vapp = self.vapp("py-mine")
        stranger = sign_in("gina", "globex")
        with self.assertRaises(AccessForbiddenException):
            stranger.get_resource(vapp.get_resource().get("href"))

    def test_a_failed_task_tells_why(self):
        task = self.client.get_task_monitor()
        vapp = self.vapp("py-task")
        done = task.wait_for_success(vapp.edit_name_and_description(vapp.get_resource().get("name"), "x"), timeout=30)
        self.assertEqual(done.get("status"), TaskStatus.SUCCESS.value)
        with self.assertRaises(BadRequestException):
            self.vdc.create_vapp(vapp.get_resource().get("name"))


class AccessTest(Tenant):
    def level(self, settings, name):
        for setting in getattr(getattr(settings, "AccessSettings", None), "AccessSetting", []):
            if setting.Subject.get("name") == name:
                return str(setting.AccessLevel)
        return None

    def sees(self, user, href):
        client = sign_in(user, version="37.2")
        try:
            client.get_resource(href)
            return True
        except (AccessForbiddenException, EntityNotFoundException):
            return False
        finally:
            client.logout()

    def test_members_are_let_into_a_vapp(self):
        vapp = self.vapp("py-access")
        href = vapp.get_resource().get("href")
        self.assertEqual(str(vapp.get_access_settings().EveryoneAccessLevel), "FullControl")
        vapp.unshare_from_org_members()
        self.assertFalse(self.sees("carol", href))
        vapp.reload()
        vapp.add_access_settings([
            {"name": "carol", "type": "user", "access_level": "Change"}, {"name": "uma", "type": "user"}])
        settings = vapp.get_access_settings()
        self.assertEqual(self.level(settings, "carol"), "Change")
        self.assertEqual(self.level(settings, "uma"), "ReadOnly")
        self.assertTrue(self.sees("carol", href))
        self.assertFalse(self.sees("victor", href))
        vapp.remove_access_settings([{"name": "uma", "type": "user"}])
        self.assertIsNone(self.level(vapp.get_access_settings(), "uma"))
        vapp.share_with_org_members("ReadOnly")
        self.assertTrue(self.sees("victor", href))
        vapp.remove_access_settings(remove_all=True)
        self.assertIsNone(self.level(vapp.get_access_settings(), "carol"))

    def test_a_vapp_gets_another_owner(self):
        vapp = self.vapp("py-owner")
        vapp.change_owner(self.org.get_user("carol").get("href"))
        vapp.reload()
        self.assertEqual(vapp.get_resource().Owner.User.get("name"), "carol")

    def test_members_are_let_into_a_catalog_and_it_gets_another_owner(self):
        name = unique("py-access")
        self.done(self.org.create_catalog(name, "made by pyvcloud").Tasks.Task[0])
        self.org.reload()
        self.addCleanup(self.org.delete_catalog, name)
        href = self.org.get_catalog(name).get("href")
        self.org.unshare_catalog_with_org_members(name)
        self.assertFalse(self.sees("victor", href))
        self.org.add_catalog_access_settings(name, [{"name": "victor", "type": "user", "access_level": "ReadOnly"}])
        self.assertEqual(self.level(self.org.get_catalog_access_settings(name), "victor"), "ReadOnly")
        self.assertTrue(self.sees("victor", href))
        self.org.remove_catalog_access_settings(name, [{"name": "victor", "type": "user"}])
        self.assertFalse(self.sees("victor", href))
        self.org.share_catalog_with_org_members(name, "Change")
        self.assertTrue(self.sees("victor", href))
        self.org.change_catalog_owner(name, "carol")
        self.org.reload()
        self.assertEqual(self.org.get_catalog(name, is_admin_operation=True).Owner.User.get("name"), "carol")


if __name__ == "__main__":
    unittest.main()
