package sim

import (
	"strings"

	"github.com/vmware/govmomi/simulator"
	"github.com/vmware/govmomi/vim25/mo"
	"github.com/vmware/govmomi/vim25/types"
)

// dispatch is asked for each call, before govmomi's simulator looks up the object. It refuses what the
// caller may not do, and puts our object in front of the simulator's where ours knows better.
func (in *Instance) dispatch(ctx *simulator.Context, method *simulator.Method) (mo.Reference, types.BaseMethodFault) {
	if ctx.Session == nil {
		if !open(method) {
			return nil, &types.NotAuthenticated{NoPermission: types.NoPermission{Object: &method.This, PrivilegeId: "System.View"}}
		}
		return nil, nil
	}
	if ctx.Session.UserName != "" {
		if fault := in.permitted(ctx.Session.UserName, method); fault != nil {
			return nil, fault
		}
	}
	if ours := in.ours(method.This); ours != nil {
		// A session's own objects win over the simulator's; this one lives as long as the request.
		overlay := simulator.NewRegistry()
		overlay.Put(ours)
		ctx.Session.Registry = overlay
	}
	return nil, nil
}

// open tells what can be asked without a session.
func open(method *simulator.Method) bool {
	switch method.Name {
	case "Login", "LoginByToken", "RetrieveServiceContent", "CurrentTime":
		return true
	}
	return false
}

func (in *Instance) ours(ref types.ManagedObjectReference) mo.Reference {
	switch object := in.registry().Get(ref).(type) {
	case *simulator.VirtualMachine:
		return &machine{object, in}
	case *simulator.Folder:
		return &folder{object, in}
	case *simulator.ResourcePool:
		return &pool{object, in}
	case *simulator.CryptoManagerKmip:
		return &cryptoManager{object, in}
	case *simulator.EnvironmentBrowser:
		return &browser{object, in}
	case *simulator.OvfManager:
		return &ovfManager{object, in}
	case *simulator.VirtualMachineSnapshot:
		return &snapshot{object, in}
	}
	return nil
}

// privileges of the calls that change something; what is not listed everyone may do.
var privileges = map[string]string{
	"CreateVM_Task":                "VirtualMachine.Inventory.Create",
	"RegisterVM_Task":              "VirtualMachine.Inventory.Register",
	"UnregisterVM":                 "VirtualMachine.Inventory.Unregister",
	"Destroy_Task":                 "VirtualMachine.Inventory.Delete",
	"MoveIntoFolder_Task":          "VirtualMachine.Inventory.Move",
	"CloneVM_Task":                 "VirtualMachine.Provisioning.Clone",
	"MarkAsTemplate":               "VirtualMachine.Provisioning.MarkAsTemplate",
	"MarkAsVirtualMachine":         "VirtualMachine.Provisioning.MarkAsVM",
	"RelocateVM_Task":              "Resource.ColdMigrate",
	"ReconfigVM_Task":              "VirtualMachine.Config.Settings",
	"Rename_Task":                  "VirtualMachine.Config.Rename",
	"PowerOnVM_Task":               "VirtualMachine.Interact.PowerOn",
	"PowerOffVM_Task":              "VirtualMachine.Interact.PowerOff",
	"ResetVM_Task":                 "VirtualMachine.Interact.Reset",
	"SuspendVM_Task":               "VirtualMachine.Interact.Suspend",
	"ShutdownGuest":                "VirtualMachine.Interact.PowerOff",
	"RebootGuest":                  "VirtualMachine.Interact.Reset",
	"CreateSnapshot_Task":          "VirtualMachine.State.CreateSnapshot",
	"CreateSnapshotEx_Task":        "VirtualMachine.State.CreateSnapshot",
	"RevertToSnapshot_Task":        "VirtualMachine.State.RevertToSnapshot",
	"RemoveSnapshot_Task":          "VirtualMachine.State.RemoveSnapshot",
	"RemoveAllSnapshots_Task":      "VirtualMachine.State.RemoveSnapshot",
	"ImportVApp":                   "VApp.Import",
	"ExportVm":                     "VApp.Export",
	"CreateFolder":                 "Folder.Create",
	"CreateResourcePool":           "Resource.CreatePool",
	"GenerateKey":                  "Cryptographer.ManageKeys",
	"ListKmsClusters":              "Cryptographer.ReadKeyServersInfo",
	"ListKmipServers":              "Cryptographer.ReadKeyServersInfo",
	"QueryEvents":                  "System.View",
	"RevertToCurrentSnapshot_Task": "VirtualMachine.State.RevertToSnapshot",
}

func (in *Instance) permitted(user string, method *simulator.Method) types.BaseMethodFault {
	for _, privilege := range append(cryptoPrivileges(method.Body), privileges[method.Name]) {
		if privilege != "" && in.denies(user, privilege) {
			fault := &types.NoPermission{Object: &method.This, PrivilegeId: privilege}
			fault.FaultMessage = []types.LocalizableMessage{{
				Key: "vim.fault.NoPermission", Message: "Permission to perform this operation was denied: " + privilege}}
			return fault
		}
	}
	return nil
}

func (in *Instance) denies(user, privilege string) bool {
	account := in.user(user)
	if account == nil {
		return false
	}
	for _, denied := range account.Deny {
		if denied == privilege || strings.HasSuffix(denied, "*") && strings.HasPrefix(privilege, strings.TrimSuffix(denied, "*")) {
			return true
		}
	}
	return false
}

// cryptoPrivileges are those a request needs for the encryption it asks for.
func cryptoPrivileges(body any) []string {
	var spec types.BaseCryptoSpec
	isNew := false
	switch request := body.(type) {
	case *types.ReconfigVM_Task:
		spec = request.Spec.Crypto
	case *types.CreateVM_Task:
		spec, isNew = request.Config.Crypto, true
	}
	switch spec.(type) {
	case *types.CryptoSpecEncrypt:
		if isNew {
			return []string{"Cryptographer.EncryptNew"}
		}
		return []string{"Cryptographer.Encrypt"}
	case *types.CryptoSpecDecrypt:
		return []string{"Cryptographer.Decrypt"}
	case *types.CryptoSpecShallowRecrypt, *types.CryptoSpecDeepRecrypt:
		return []string{"Cryptographer.Recrypt"}
	}
	return nil
}
