package sim

import (
	"bytes"
	"encoding/xml"
	"fmt"
	"strings"
	"text/template"

	"github.com/vmware/govmomi/ovf"
	"github.com/vmware/govmomi/simulator"
	"github.com/vmware/govmomi/vim25/methods"
	"github.com/vmware/govmomi/vim25/soap"
	"github.com/vmware/govmomi/vim25/types"
)

// ovfManager reads and writes descriptors.
type ovfManager struct {
	*simulator.OvfManager
	in *Instance
}

// CreateImportSpec is govmomi's, guarded against what it stumbles over, with firmware, and with
// unsupported items that are not required as warnings.
func (m *ovfManager) CreateImportSpec(ctx *simulator.Context, req *types.CreateImportSpec) soap.HasFault {
	body := &methods.CreateImportSpecBody{}
	envelope, err := ovf.Unmarshal(strings.NewReader(req.OvfDescriptor))
	if err == nil {
		err = complete(envelope)
	}
	if err != nil {
		body.Fault_ = simulator.Fault("The OVF descriptor is not valid: "+err.Error(), &types.InvalidArgument{InvalidProperty: "ovfDescriptor"})
		return body
	}
	if _, ok := m.in.registry().Get(req.Datastore).(*simulator.Datastore); !ok {
		body.Fault_ = simulator.Fault("The datastore is gone.", &types.ManagedObjectNotFound{Obj: req.Datastore})
		return body
	}
	answer := m.OvfManager.CreateImportSpec(ctx, req)
	made, ok := answer.(*methods.CreateImportSpecBody)
	if !ok || made.Res == nil {
		return answer
	}
	result := &made.Res.Returnval
	if spec, ok := result.ImportSpec.(*types.VirtualMachineImportSpec); ok {
		applyConfig(&spec.ConfigSpec, envelope.VirtualSystem.VirtualHardware[0].Config)
	}
	sortErrors(result, envelope.VirtualSystem.VirtualHardware[0].Item)
	if len(result.Error) > 0 {
		result.ImportSpec = nil
	}
	return made
}

// complete names what a descriptor must have to be importable.
func complete(envelope *ovf.Envelope) error {
	system := envelope.VirtualSystem
	if system == nil || len(system.VirtualHardware) == 0 || system.VirtualHardware[0].System == nil {
		return fmt.Errorf("there is no virtual system with hardware")
	}
	for _, item := range system.VirtualHardware[0].Item {
		if item.ResourceType == nil {
			return fmt.Errorf("item %s has no resource type", item.InstanceID)
		}
		quantity := *item.ResourceType == 3 || *item.ResourceType == 4
		if quantity && item.VirtualQuantity == nil {
			return fmt.Errorf("item %s has no quantity", item.InstanceID)
		}
		drive := *item.ResourceType == 15 || *item.ResourceType == 17
		if drive && item.Parent == nil {
			return fmt.Errorf("item %s has no parent", item.InstanceID)
		}
		if *item.ResourceType == 17 && !diskKnown(envelope, item) {
			return fmt.Errorf("the disk of item %s is not described", item.InstanceID)
		}
	}
	return nil
}

func diskKnown(envelope *ovf.Envelope, item ovf.ResourceAllocationSettingData) bool {
	if len(item.HostResource) == 0 || envelope.Disk == nil {
		return false
	}
	for _, disk := range envelope.Disk.Disks {
		if strings.HasSuffix(item.HostResource[0], disk.DiskID) {
			return disk.FileRef != nil
		}
	}
	return false
}

func applyConfig(spec *types.VirtualMachineConfigSpec, settings []ovf.Config) {
	for _, setting := range settings {
		if setting.Key == "firmware" {
			spec.Firmware = setting.Value
		}
	}
}

// sortErrors makes warnings of the items that their author does not require.
func sortErrors(result *types.OvfCreateImportSpecResult, items []ovf.ResourceAllocationSettingData) {
	optional := map[string]bool{}
	for _, item := range items {
		optional[item.InstanceID] = item.Required != nil && !*item.Required
	}
	var errors []types.LocalizedMethodFault
	for _, each := range result.Error {
		if unsupported, ok := each.Fault.(*types.OvfUnsupportedType); ok && optional[unsupported.InstanceId] {
			result.Warning = append(result.Warning, each)
		} else {
			errors = append(errors, each)
		}
	}
	result.Error = errors
}

// CreateDescriptor describes a VM; a TPM is an error in the result, as its state cannot leave.
func (m *ovfManager) CreateDescriptor(_ *simulator.Context, req *types.CreateDescriptor) soap.HasFault {
	body := &methods.CreateDescriptorBody{}
	vm := m.in.vm(req.Obj)
	if vm == nil {
		body.Fault_ = simulator.Fault("The virtual machine is gone.", &types.ManagedObjectNotFound{Obj: req.Obj})
		return body
	}
	var text bytes.Buffer
	if err := descriptor.Execute(&text, describe(vm, req.Cdp)); err != nil {
		body.Fault_ = simulator.Fault(err.Error(), &types.SystemError{Reason: err.Error()})
		return body
	}
	body.Res = &types.CreateDescriptorResponse{Returnval: types.OvfCreateDescriptorResult{OvfDescriptor: text.String()}}
	if m.in.tpm(vm.Self) != nil {
		body.Res.Returnval.Error = []types.LocalizedMethodFault{{
			Fault: &types.OvfUnsupportedDeviceExport{
				OvfHardwareExport: types.OvfHardwareExport{Device: nil},
			},
			LocalizedMessage: "The virtual TPM device cannot be exported.",
		}}
	}
	return body
}

type described struct {
	Name, GuestID, Version, Firmware string
	CPUs                             int32
	MemoryMB                         int32
	Disks                            []describedDisk
}

type describedDisk struct {
	Index    int
	Href     string
	Size     int64
	Capacity int64
}

func describe(vm *simulator.VirtualMachine, params types.OvfCreateDescriptorParams) described {
	d := described{
		Name: params.Name, GuestID: vm.Config.GuestId, Version: vm.Config.Version, Firmware: vm.Config.Firmware,
		CPUs: vm.Config.Hardware.NumCPU, MemoryMB: vm.Config.Hardware.MemoryMB,
	}
	orElse(&d.Name, vm.Name)
	for i, disk := range diskDevices(vm.Config.Hardware.Device) {
		each := describedDisk{Index: i, Href: fmt.Sprintf("disk-%d.vmdk", i), Capacity: disk.CapacityInBytes}
		for _, file := range params.OvfFiles {
			if strings.HasSuffix(file.DeviceId, importKey(i)) {
				each.Href, each.Size = file.Path, file.Size
			}
		}
		d.Disks = append(d.Disks, each)
	}
	return d
}

func escape(text string) string {
	var escaped bytes.Buffer
	_ = xml.EscapeText(&escaped, []byte(text))
	return escaped.String()
}

var descriptor = template.Must(template.New("ovf").Funcs(template.FuncMap{
	"escape": escape,
	"add":    func(a, b int) int { return a + b },
}).Parse(`<?xml version="1.0" encoding="UTF-8"?>
<Envelope xmlns="http://schemas.dmtf.org/ovf/envelope/1" xmlns:ovf="http://schemas.dmtf.org/ovf/envelope/1" xmlns:rasd="http://schemas.dmtf.org/wbem/wscim/1/cim-schema/2/CIM_ResourceAllocationSettingData" xmlns:vmw="http://www.vmware.com/schema/ovf" xmlns:vssd="http://schemas.dmtf.org/wbem/wscim/1/cim-schema/2/CIM_VirtualSystemSettingData">
  <References>{{range .Disks}}
    <File ovf:id="file{{.Index}}" ovf:href="{{escape .Href}}" ovf:size="{{.Size}}"/>{{end}}
  </References>
  <DiskSection>
    <Info>Virtual disks</Info>{{range .Disks}}
    <Disk ovf:capacity="{{.Capacity}}" ovf:diskId="vmdisk{{.Index}}" ovf:fileRef="file{{.Index}}" ovf:format="http://www.vmware.com/interfaces/specifications/vmdk.html#streamOptimized"/>{{end}}
  </DiskSection>
  <VirtualSystem ovf:id="{{escape .Name}}">
    <Info>A virtual machine</Info>
    <Name>{{escape .Name}}</Name>
    <OperatingSystemSection ovf:id="1" vmw:osType="{{.GuestID}}"><Info>The guest</Info></OperatingSystemSection>
    <VirtualHardwareSection>
      <Info>Virtual hardware</Info>
      <System><vssd:ElementName>Virtual Hardware Family</vssd:ElementName><vssd:InstanceID>0</vssd:InstanceID><vssd:VirtualSystemType>{{.Version}}</vssd:VirtualSystemType></System>
      <Item><rasd:ElementName>CPU</rasd:ElementName><rasd:InstanceID>1</rasd:InstanceID><rasd:ResourceType>3</rasd:ResourceType><rasd:VirtualQuantity>{{.CPUs}}</rasd:VirtualQuantity></Item>
      <Item><rasd:AllocationUnits>byte * 2^20</rasd:AllocationUnits><rasd:ElementName>Memory</rasd:ElementName><rasd:InstanceID>2</rasd:InstanceID><rasd:ResourceType>4</rasd:ResourceType><rasd:VirtualQuantity>{{.MemoryMB}}</rasd:VirtualQuantity></Item>
      <Item><rasd:Address>0</rasd:Address><rasd:ElementName>SCSI Controller</rasd:ElementName><rasd:InstanceID>3</rasd:InstanceID><rasd:ResourceSubType>VirtualSCSI</rasd:ResourceSubType><rasd:ResourceType>6</rasd:ResourceType></Item>{{range .Disks}}
      <Item><rasd:AddressOnParent>{{.Index}}</rasd:AddressOnParent><rasd:ElementName>Disk {{.Index}}</rasd:ElementName><rasd:HostResource>ovf:/disk/vmdisk{{.Index}}</rasd:HostResource><rasd:InstanceID>{{add .Index 4}}</rasd:InstanceID><rasd:Parent>3</rasd:Parent><rasd:ResourceType>17</rasd:ResourceType></Item>{{end}}
      <vmw:Config ovf:required="false" vmw:key="firmware" vmw:value="{{.Firmware}}"/>
    </VirtualHardwareSection>
  </VirtualSystem>
</Envelope>
`))
