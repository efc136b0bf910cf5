package sim

import (
	"net/url"
	"strings"

	"github.com/vmware/govmomi/simulator"
	"github.com/vmware/govmomi/vim25/mo"
	"github.com/vmware/govmomi/vim25/types"
)

// destination resolves where a clone or a move goes: to this vCenter, or to the one of a service locator.
func (in *Instance) destination(source types.ManagedObjectReference, spec types.VirtualMachineRelocateSpec,
	fallback *types.ManagedObjectReference) (target *Instance, at place, datastore string, err error) {
	target = in
	if spec.Service != nil {
		if target, err = in.located(spec.Service); err != nil {
			return nil, place{}, "", err
		}
	}
	at.host = spec.Host
	if at.folder, err = target.targetFolder(spec.Folder, fallback, target != in); err != nil {
		return nil, place{}, "", err
	}
	if at.pool, err = in.targetPool(target, source, spec.Pool); err != nil {
		return nil, place{}, "", err
	}
	datastore, err = in.targetDatastore(target, source, spec.Datastore)
	return target, at, datastore, err
}

func (in *Instance) targetFolder(asked, fallback *types.ManagedObjectReference, crossing bool) (types.ManagedObjectReference, error) {
	if asked == nil {
		asked = fallback
	}
	if asked == nil {
		return in.datacenter().VmFolder, nil
	}
	if _, ok := in.registry().Get(*asked).(*simulator.Folder); !ok {
		return *asked, notFoundFault(*asked)
	}
	return *asked, nil
}

func (in *Instance) targetPool(target *Instance, source types.ManagedObjectReference, asked *types.ManagedObjectReference) (types.ManagedObjectReference, error) {
	if asked == nil {
		vm := in.vm(source)
		if vm == nil {
			return source, notFoundFault(source)
		}
		if target != in || vm.Config.Template || vm.ResourcePool == nil {
			return source, argumentFault("spec.location.pool")
		}
		return *vm.ResourcePool, nil
	}
	if _, ok := target.registry().Get(*asked).(mo.Entity); !ok {
		return *asked, notFoundFault(*asked)
	}
	return *asked, nil
}

func (in *Instance) targetDatastore(target *Instance, source types.ManagedObjectReference, asked *types.ManagedObjectReference) (string, error) {
	if asked == nil {
		if target != in {
			return "", argumentFault("spec.location.datastore")
		}
		vm := in.vm(source)
		if vm == nil || len(vm.Datastore) == 0 {
			return "", notFoundFault(source)
		}
		asked = &vm.Datastore[0]
	}
	datastore, ok := target.registry().Get(*asked).(*simulator.Datastore)
	if !ok {
		return "", notFoundFault(*asked)
	}
	return datastore.Name, nil
}

// located is the vCenter of a service locator, when address, certificate and account are right.
func (in *Instance) located(service *types.ServiceLocator) (*Instance, error) {
	target := in.cloud.byUUID(service.InstanceUuid)
	if target == nil {
		return nil, argumentFault("spec.location.service.instanceUuid")
	}
	if address, err := url.Parse(service.Url); err != nil || !target.answersAt(address) {
		return nil, fail(&types.HostConnectFault{}, "", "The vCenter at %s cannot be reached.", service.Url)
	}
	one, two := thumbprints(target.cert)
	if print := service.SslThumbprint; !strings.EqualFold(print, one) && !strings.EqualFold(print, two) {
		return nil, fail(&types.SSLVerifyFault{SelfSigned: true, Thumbprint: one}, "",
			"The SSL certificate of the remote vCenter could not be verified.")
	}
	login, ok := service.Credential.(*types.ServiceLocatorNamePassword)
	if !ok || target.account(login.Username, login.Password) == nil {
		return nil, fail(&types.InvalidLogin{}, "", "Cannot complete login due to an incorrect user name or password.")
	}
	return target, nil
}

func (in *Instance) answersAt(address *url.URL) bool {
	own, err := url.Parse(in.URL())
	if err != nil {
		return false
	}
	local := address.Hostname() == "localhost" || address.Hostname() == "127.0.0.1"
	return local && address.Port() == own.Port() && address.Scheme == "https"
}

// mayCross tells whether a VM's home can be opened here and there. Real vCenters find out at the very end.
func (in *Instance) mayCross(target *Instance, from original) error {
	if err := in.canOpen(from.keyID); err != nil {
		return err
	}
	return target.canOpen(from.keyID)
}
