package sim

import (
	"bytes"
	"crypto/sha256"
	"encoding/hex"
	"io"
	"net/http"
	"testing"

	"github.com/vmware/govmomi/ovf"
	"github.com/vmware/govmomi/property"
	"github.com/vmware/govmomi/vim25/methods"
	"github.com/vmware/govmomi/vim25/mo"
	"github.com/vmware/govmomi/vim25/types"
)

func (s *site) lease(ref types.ManagedObjectReference) mo.HttpNfcLease {
	s.Helper()
	var lease mo.HttpNfcLease
	s.must(property.Wait(s.ctx, property.DefaultCollector(s.Client), ref, []string{"state"}, func(changes []types.PropertyChange) bool {
		for _, change := range changes {
			if change.Val != nil && change.Val != types.HttpNfcLeaseStateInitializing {
				return true
			}
		}
		return false
	}))
	s.must(property.DefaultCollector(s.Client).RetrieveOne(s.ctx, ref, nil, &lease))
	return lease
}

func (s *site) importVM(spec types.VirtualMachineConfigSpec) (types.ManagedObjectReference, mo.HttpNfcLease) {
	s.Helper()
	pool, _ := s.in.findPool("")
	folder, _ := s.in.findFolder("")
	res, err := methods.ImportVApp(s.ctx, s, &types.ImportVApp{This: pool, Folder: &folder.Self,
		Spec: &types.VirtualMachineImportSpec{ConfigSpec: spec}})
	s.must(err)
	return res.Returnval, s.lease(res.Returnval)
}

func (s *site) transfer(method, address string, body io.Reader) []byte {
	s.Helper()
	request, err := http.NewRequest(method, address, body)
	s.must(err)
	answer, err := s.Client.Client.Client.Do(request)
	s.must(err)
	defer answer.Body.Close()
	data, err := io.ReadAll(answer.Body)
	s.must(err)
	if answer.StatusCode >= 300 {
		s.Fatalf("%s %s: %s", method, address, answer.Status)
	}
	return data
}

func TestAnImportedDiskCanBeExportedAgain(t *testing.T) {
	s := newLab(t).on(modern)
	content := bytes.Repeat([]byte("stream optimized "), 10_000)
	ref, lease := s.importVM(s.windows("appliance", false))
	if lease.State != types.HttpNfcLeaseStateReady || len(lease.Info.DeviceUrl) != 1 {
		t.Fatalf("%+v", lease)
	}
	s.transfer(http.MethodPut, lease.Info.DeviceUrl[0].Url, bytes.NewReader(content))
	_, err := methods.HttpNfcLeaseComplete(s.ctx, s, &types.HttpNfcLeaseComplete{This: ref})
	s.must(err)

	vm := s.in.findVM("appliance")
	sum := sha256.Sum256(content)
	if got := s.in.inside(vm).Disks[0]; got.SHA256 != hex.EncodeToString(sum[:]) || got.Size != int64(len(content)) {
		t.Fatalf("%+v", got)
	}
	clone, err := s.tryClone(vm.Self, types.VirtualMachineCloneSpec{})
	s.must(err)
	res, err := methods.ExportVm(s.ctx, s, &types.ExportVm{This: clone})
	s.must(err)
	out := s.lease(res.Returnval)
	if got := s.transfer(http.MethodGet, out.Info.DeviceUrl[0].Url, nil); !bytes.Equal(got, content) {
		t.Fatalf("%d bytes", len(got))
	}
	_, err = methods.HttpNfcLeaseComplete(s.ctx, s, &types.HttpNfcLeaseComplete{This: res.Returnval})
	s.must(err)
}

func TestAnAbortedImportLeavesNoVM(t *testing.T) {
	s := newLab(t).on(modern)
	ref, _ := s.importVM(s.windows("appliance", true))
	if s.in.findVM("appliance") == nil {
		t.Fatal("the VM is made with the lease")
	}
	_, err := methods.HttpNfcLeaseAbort(s.ctx, s, &types.HttpNfcLeaseAbort{This: ref})
	s.must(err)
	eventually(t, func() bool { return s.in.findVM("appliance") == nil })
}

func TestARefusedImportSaysSoInItsLease(t *testing.T) {
	s := newLab(t).on(modern)
	spec := s.windows("appliance", true)
	spec.Firmware = "bios"
	_, lease := s.importVM(spec)
	if lease.State != types.HttpNfcLeaseStateError || lease.Error == nil {
		t.Fatalf("%+v", lease)
	}
	if _, ok := lease.Error.Fault.(*types.InvalidVmConfig); !ok {
		t.Fatalf("%T", lease.Error.Fault)
	}
}

func TestWhatHoldsSecretsIsNotExported(t *testing.T) {
	s := newLab(t).on(modern)
	ref := s.create(s.windows("sealed", true))
	_, err := methods.ExportVm(s.ctx, s, &types.ExportVm{This: ref})
	s.refused(err, &types.NotSupported{}, "")
	s.must(s.change(ref, removeTpm()))
	_, err = methods.ExportVm(s.ctx, s, &types.ExportVm{This: ref})
	s.refused(err, &types.NotSupported{}, "")
	s.must(s.reconfigure(ref, types.VirtualMachineConfigSpec{Crypto: &types.CryptoSpecDecrypt{}}))
	_, err = methods.ExportVm(s.ctx, s, &types.ExportVm{This: ref})
	s.must(err)
}

func TestADescriptorThatIsWrittenCanBeRead(t *testing.T) {
	s := newLab(t).on(modern)
	ref := s.create(s.windows("vm & more", false))
	manager := *s.ServiceContent.OvfManager
	res, err := methods.CreateDescriptor(s.ctx, s, &types.CreateDescriptor{This: manager, Obj: ref,
		Cdp: types.OvfCreateDescriptorParams{OvfFiles: []types.OvfFile{{DeviceId: "/vm/disk:0", Path: "one.vmdk", Size: 7}}}})
	s.must(err)
	envelope, err := ovf.Unmarshal(bytes.NewReader([]byte(res.Returnval.OvfDescriptor)))
	s.must(err)
	if envelope.References[0].Href != "one.vmdk" || envelope.VirtualSystem.ID != "vm & more" {
		t.Fatalf("%+v", envelope.References)
	}
	pool, _ := s.in.findPool("")
	spec, err := methods.CreateImportSpec(s.ctx, s, &types.CreateImportSpec{This: manager, OvfDescriptor: res.Returnval.OvfDescriptor,
		ResourcePool: pool, Datastore: s.in.findDatastore(shared).Self,
		Cisp: &types.OvfCreateImportSpecParams{EntityName: "again"}})
	s.must(err)
	made := spec.Returnval.ImportSpec.(*types.VirtualMachineImportSpec).ConfigSpec
	if made.Firmware != "efi" || made.GuestId != "windows2019srv_64Guest" || made.NumCPUs != 2 {
		t.Fatalf("%s %s %d: %v", made.Firmware, made.GuestId, made.NumCPUs, spec.Returnval.Error)
	}
}

const withTpmItem = `<?xml version="1.0"?><Envelope xmlns="http://schemas.dmtf.org/ovf/envelope/1"
 xmlns:ovf="http://schemas.dmtf.org/ovf/envelope/1" xmlns:rasd="http://schemas.dmtf.org/wbem/wscim/1/cim-schema/2/CIM_ResourceAllocationSettingData"
 xmlns:vssd="http://schemas.dmtf.org/wbem/wscim/1/cim-schema/2/CIM_VirtualSystemSettingData">
<VirtualSystem ovf:id="vm"><Info/><VirtualHardwareSection><Info/><System><vssd:ElementName>h</vssd:ElementName><vssd:InstanceID>0</vssd:InstanceID>
<vssd:VirtualSystemType>vmx-14</vssd:VirtualSystemType></System>
<Item REQUIRED><rasd:ElementName>Virtual TPM</rasd:ElementName><rasd:InstanceID>9</rasd:InstanceID>
<rasd:ResourceSubType>vmware.vtpm</rasd:ResourceSubType><rasd:ResourceType>34</rasd:ResourceType></Item>
</VirtualHardwareSection></VirtualSystem></Envelope>`

func TestAnUnsupportedItemIsAnErrorUnlessItIsOptional(t *testing.T) {
	s := newLab(t).on(modern)
	pool, _ := s.in.findPool("")
	for required, errors := range map[string]int{"": 1, `ovf:required="false"`: 0} {
		text := string(bytes.Replace([]byte(withTpmItem), []byte("REQUIRED"), []byte(required), 1))
		res, err := methods.CreateImportSpec(s.ctx, s, &types.CreateImportSpec{This: *s.ServiceContent.OvfManager,
			OvfDescriptor: text, ResourcePool: pool, Datastore: s.in.findDatastore(shared).Self,
			Cisp: &types.OvfCreateImportSpecParams{EntityName: "vm"}})
		s.must(err)
		if len(res.Returnval.Error) != errors || len(res.Returnval.Warning) != 1-errors {
			t.Fatalf("%q: %+v", required, res.Returnval)
		}
	}
	_, err := methods.CreateImportSpec(s.ctx, s, &types.CreateImportSpec{This: *s.ServiceContent.OvfManager, OvfDescriptor: "<Envelope/>",
		ResourcePool: pool, Datastore: s.in.findDatastore(shared).Self, Cisp: &types.OvfCreateImportSpecParams{}})
	s.refused(err, &types.InvalidArgument{}, "")
}

func TestWhatGuestsSupport(t *testing.T) {
	l := newLab(t)
	for _, each := range []struct {
		on, guest, hardware string
		tpm                 bool
	}{
		{modern, "windows2019srv_64Guest", "vmx-14", true},
		{modern, "windows2019srv_64Guest", "vmx-13", false},
		{modern, "ubuntu64Guest", "vmx-19", true},
		{modern, "freebsd64Guest", "vmx-19", false},
		{modern, "winXPProGuest", "vmx-19", false},
		{bare, "windows9_64Guest", "vmx-14", true},
		{bare, "ubuntu64Guest", "vmx-14", false},
	} {
		s := l.on(each.on)
		res, err := methods.QueryConfigOptionEx(s.ctx, s, &types.QueryConfigOptionEx{This: s.in.browser,
			Spec: &types.EnvironmentBrowserConfigOptionQuerySpec{Key: each.hardware, GuestId: []string{each.guest}}})
		s.must(err)
		guests := res.Returnval.GuestOSDescriptor
		if len(guests) != 1 || guests[0].Id != each.guest || *guests[0].SupportsTPM20 != each.tpm {
			t.Fatalf("%+v: %+v", each, guests)
		}
	}
	s := l.on(bare)
	res, err := methods.QueryConfigOptionEx(s.ctx, s, &types.QueryConfigOptionEx{This: s.in.browser,
		Spec: &types.EnvironmentBrowserConfigOptionQuerySpec{Key: "vmx-19"}})
	s.must(err)
	if res.Returnval != nil {
		t.Fatal("6.7 has no hardware 19")
	}
	spec := s.windows("new", false)
	spec.Version = "vmx-15"
	_, err = s.tryCreate(spec)
	s.refused(err, &types.VirtualHardwareVersionNotSupported{}, "")
}
