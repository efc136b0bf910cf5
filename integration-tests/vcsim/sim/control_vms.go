package sim

import (
	"crypto/sha256"
	"encoding/hex"
	"fmt"
	"io"
	"net/http"
	"os"

	"github.com/vmware/govmomi/simulator"
	"github.com/vmware/govmomi/vim25/types"
)

// Inside is what a test may know of a VM and a client of the API could not.
type Inside struct {
	Ref      string       `json:"ref"`
	Name     string       `json:"name"`
	Power    string       `json:"power"`
	Provider string       `json:"provider,omitempty"`
	KeyID    string       `json:"keyId,omitempty"`
	Tpm      *InsideTpm   `json:"tpm,omitempty"`
	Disks    []InsideDisk `json:"disks"`
}

// InsideTpm tells a copy from a replacement: a copy has the same state and the same sealed value.
type InsideTpm struct {
	State        string   `json:"state"`
	Value        string   `json:"value"`
	Fingerprints []string `json:"fingerprints"`
}

type InsideDisk struct {
	File   string `json:"file"`
	Size   int64  `json:"size"`
	SHA256 string `json:"sha256"`
}

func (in *Instance) inside(vm *simulator.VirtualMachine) Inside {
	seen := Inside{Ref: vm.Self.Value, Name: vm.Name, Power: string(vm.Runtime.PowerState), Disks: []InsideDisk{}}
	if id := vm.Config.KeyId; id != nil {
		seen.KeyID, seen.Provider = id.KeyId, id.ProviderId.Id
	}
	if tpm := in.tpm(vm.Self); tpm != nil {
		seen.Tpm = &InsideTpm{State: tpm.State, Value: tpm.Value, Fingerprints: tpm.Fingerprints()}
	}
	for _, file := range in.diskFiles(vm) {
		seen.Disks = append(seen.Disks, InsideDisk{File: file, Size: size(file), SHA256: digest(file)})
	}
	return seen
}

func digest(file string) string {
	hash := sha256.New()
	if f, err := os.Open(file); err == nil {
		_, _ = io.Copy(hash, f)
		_ = f.Close()
	}
	return hex.EncodeToString(hash.Sum(nil))
}

func (c *Cloud) vmRoutes(mux *http.ServeMux) {
	on := func(method, path string, act func(in *Instance, r *http.Request) (any, error)) {
		mux.HandleFunc(method+" /instances/{name}/vms"+path, answer(func(r *http.Request) (any, error) {
			in := c.Instance(r.PathValue("name"))
			if in == nil {
				return nil, errMissing
			}
			return act(in, r)
		}))
	}
	on("GET", "", func(in *Instance, _ *http.Request) (any, error) {
		seen := []Inside{}
		for _, vm := range in.machines() {
			seen = append(seen, in.inside(vm))
		}
		return seen, nil
	})
	on("POST", "", func(in *Instance, r *http.Request) (any, error) {
		var config VMConfig
		if err := read(r, &config); err != nil {
			return nil, err
		}
		refs, err := in.CreateVMs(config)
		names := []string{}
		for _, ref := range refs {
			names = append(names, ref.Value)
		}
		return names, err
	})
	on("DELETE", "", func(in *Instance, _ *http.Request) (any, error) { return nil, in.Clear() })
	on("GET", "/{vm}", func(in *Instance, r *http.Request) (any, error) {
		vm := in.findVM(r.PathValue("vm"))
		if vm == nil {
			return nil, errMissing
		}
		return in.inside(vm), nil
	})
	on("POST", "/{vm}/{action}", func(in *Instance, r *http.Request) (any, error) {
		vm := in.findVM(r.PathValue("vm"))
		if vm == nil {
			return nil, errMissing
		}
		var with with
		if err := read(r, &with); err != nil {
			return nil, err
		}
		return nil, in.Act(vm.Self, r.PathValue("action"), with)
	})
}

// Clear destroys all VMs.
func (in *Instance) Clear() error {
	vms := in.machines()
	return parallel(len(vms), func(i int) error {
		ctx := in.context()
		if vms[i].Runtime.PowerState != types.VirtualMachinePowerStatePoweredOff {
			var err error
			ctx.WithLock(vms[i], func() { err = in.powerOff(ctx, vms[i]) })
			if err != nil {
				return err
			}
		}
		return in.destroy(ctx, vms[i].Self)
	})
}

// with are the parameters of an action.
type with struct {
	Name     string `json:"name"`
	Provider string `json:"provider"`
	Value    string `json:"value"`
}

// Act changes a VM behind the back of all clients. It may do what the API would refuse.
func (in *Instance) Act(ref types.ManagedObjectReference, action string, p with) error {
	ctx := in.context()
	if action == "lockDrive" {
		in.lockDrive(ref)
		return nil
	}
	if action == "destroy" {
		if vm := in.vm(ref); vm.Runtime.PowerState != types.VirtualMachinePowerStatePoweredOff {
			if err := in.Act(ref, "powerOff", p); err != nil {
				return err
			}
		}
		return in.destroy(ctx, ref)
	}
	var err error
	ctx.WithLock(ref, func() { err = in.act(ctx, in.vm(ref), action, p) })
	return err
}

func (in *Instance) act(ctx *simulator.Context, vm *simulator.VirtualMachine, action string, p with) error {
	switch action {
	case "powerOn":
		return in.powerOn(ctx, vm)
	case "powerOff":
		return in.powerOff(ctx, vm)
	case "rename":
		return in.reconfigure(ctx, vm, types.VirtualMachineConfigSpec{Name: p.Name})
	case "annotate":
		return in.reconfigure(ctx, vm, types.VirtualMachineConfigSpec{Annotation: p.Value})
	case "removeTpm":
		in.putTpm(ctx, vm, nil)
		return nil
	case "addTpm":
		tpm, err := in.maker.make()
		if err != nil {
			return err
		}
		return in.plug(ctx, vm, tpm, p.Provider)
	case "rekey":
		id, err := in.newKey(named(p.Provider))
		if err == nil {
			in.putKey(ctx, vm, id)
		}
		return err
	case "seal":
		tpm := in.tpm(vm.Self)
		if tpm == nil {
			return fmt.Errorf("%s has no TPM", vm.Name)
		}
		sealed := tpm.copy()
		sealed.Value = p.Value
		in.setTpm(vm.Self, sealed)
		return nil
	}
	return fmt.Errorf("there is no action %q", action)
}

// plug puts another TPM in, into an encrypted home.
func (in *Instance) plug(ctx *simulator.Context, vm *simulator.VirtualMachine, tpm *Tpm, provider string) error {
	if vm.Config.KeyId == nil {
		id, err := in.newKey(named(provider))
		if err != nil {
			return err
		}
		in.putKey(ctx, vm, id)
	}
	in.putTpm(ctx, vm, tpm)
	return nil
}

func named(provider string) *types.CryptoKeyId {
	if provider == "" {
		return nil
	}
	return &types.CryptoKeyId{ProviderId: &types.KeyProviderId{Id: provider}}
}
