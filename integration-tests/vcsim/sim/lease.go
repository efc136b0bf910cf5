package sim

import (
	"crypto/sha1" //nolint:gosec // the manifest of a lease is SHA-1
	"encoding/hex"
	"fmt"
	"io"
	"net/http"
	"os"
	"path"
	"strings"
	"time"

	"github.com/google/uuid"
	"github.com/vmware/govmomi/object"
	"github.com/vmware/govmomi/simulator"
	"github.com/vmware/govmomi/vim25/methods"
	"github.com/vmware/govmomi/vim25/mo"
	"github.com/vmware/govmomi/vim25/soap"
	"github.com/vmware/govmomi/vim25/types"
)

const (
	leasePath    = "/nfc/"
	leaseTimeout = 300 * time.Second
)

// lease is an HttpNfcLease that keeps the bytes of disks: what was uploaded can be downloaded.
type lease struct {
	mo.HttpNfcLease
	in     *Instance
	vm     types.ManagedObjectReference
	files  map[string]string // name in the URL to file
	upload bool
	timer  *time.Timer
}

func (in *Instance) newLease(upload bool) *lease {
	l := &lease{in: in, upload: upload, files: map[string]string{}}
	l.Self = types.ManagedObjectReference{Type: "HttpNfcLease", Value: "lease-" + uuid.NewString()}
	l.State = types.HttpNfcLeaseStateInitializing
	in.mu.Lock()
	in.leases[l.Self.Value] = l
	in.mu.Unlock()
	in.registry().Put(l)
	l.timer = time.AfterFunc(leaseTimeout, func() { l.give(false, "The lease timed out.") })
	return l
}

// ready opens the lease for the disks of a VM.
func (l *lease) ready(ctx *simulator.Context, vm *simulator.VirtualMachine) {
	info := &types.HttpNfcLeaseInfo{Lease: l.Self, Entity: vm.Self, LeaseTimeout: int32(leaseTimeout / time.Second)}
	_, print := thumbprints(l.in.cert)
	if olderThan(l.in.api, "8.0") {
		print, _ = thumbprints(l.in.cert)
	}
	l.vm = vm.Self
	devices := object.VirtualDeviceList(vm.Config.Hardware.Device)
	for i, disk := range diskDevices(devices) {
		name := fmt.Sprintf("disk-%d.vmdk", i)
		l.files[name] = l.in.contentFile(disk)
		info.TotalDiskCapacityInKB += disk.CapacityInKB
		info.DeviceUrl = append(info.DeviceUrl, types.HttpNfcLeaseDeviceUrl{
			Key:       fmt.Sprintf("/%s/%s", vm.Self.Value, diskPlace(devices, disk)),
			ImportKey: fmt.Sprintf("/%s/%s", vm.Name, importKey(i)),
			Url:       fmt.Sprintf("https://localhost:%d%s%s/%s", l.in.port, leasePath, l.Self.Value, name),
			Disk:      types.NewBool(true), TargetId: name, SslThumbprint: print,
			FileSize: size(l.files[name]),
		})
	}
	l.to(ctx, types.HttpNfcLeaseStateReady, types.PropertyChange{Name: "info", Val: info})
}

// importKey names the disks as CreateImportSpec does.
func importKey(i int) string { return fmt.Sprintf("disk:%d", i) }

func size(file string) int64 {
	if info, err := os.Stat(file); err == nil {
		return info.Size()
	}
	return 0
}

func (l *lease) to(ctx *simulator.Context, state types.HttpNfcLeaseState, more ...types.PropertyChange) {
	ctx.WithLock(l, func() { ctx.Update(l, append(more, types.PropertyChange{Name: "state", Val: state})) })
}

func (l *lease) broken(ctx *simulator.Context, err error) {
	f := asFailure(err)
	l.to(ctx, types.HttpNfcLeaseStateError, types.PropertyChange{
		Name: "error", Val: types.LocalizedMethodFault{Fault: f.fault, LocalizedMessage: f.message}})
}

// give ends a lease; an upload that was not completed leaves no VM.
func (l *lease) give(completed bool, reason string) {
	l.timer.Stop()
	l.in.mu.Lock()
	_, open := l.in.leases[l.Self.Value]
	delete(l.in.leases, l.Self.Value)
	l.in.mu.Unlock()
	if !open {
		return
	}
	ctx := l.in.context()
	if completed {
		l.to(ctx, types.HttpNfcLeaseStateDone)
		return
	}
	l.broken(ctx, fail(&types.Timedout{}, "", "%s", reason))
	if l.upload && l.vm.Value != "" {
		_ = l.in.destroy(ctx, l.vm)
	}
}

func (l *lease) HttpNfcLeaseComplete(_ *simulator.Context, _ *types.HttpNfcLeaseComplete) soap.HasFault {
	body := &methods.HttpNfcLeaseCompleteBody{}
	if l.State != types.HttpNfcLeaseStateReady {
		body.Fault_ = simulator.Fault("The lease is not ready.", &types.InvalidState{})
		return body
	}
	go l.give(true, "")
	body.Res = &types.HttpNfcLeaseCompleteResponse{}
	return body
}

func (l *lease) HttpNfcLeaseAbort(_ *simulator.Context, _ *types.HttpNfcLeaseAbort) soap.HasFault {
	go l.give(false, "The lease was aborted.")
	return &methods.HttpNfcLeaseAbortBody{Res: &types.HttpNfcLeaseAbortResponse{}}
}

func (l *lease) HttpNfcLeaseProgress(ctx *simulator.Context, req *types.HttpNfcLeaseProgress) soap.HasFault {
	l.timer.Reset(leaseTimeout)
	ctx.Update(l, []types.PropertyChange{{Name: "transferProgress", Val: req.Percent}})
	return &methods.HttpNfcLeaseProgressBody{Res: &types.HttpNfcLeaseProgressResponse{}}
}

func (l *lease) HttpNfcLeaseGetManifest(_ *simulator.Context, _ *types.HttpNfcLeaseGetManifest) soap.HasFault {
	body := &methods.HttpNfcLeaseGetManifestBody{Res: &types.HttpNfcLeaseGetManifestResponse{}}
	for i, device := range l.Info.DeviceUrl {
		file := l.files[device.TargetId]
		hash := sha1.New() //nolint:gosec // see import
		if f, err := os.Open(file); err == nil {
			_, _ = io.Copy(hash, f)
			_ = f.Close()
		}
		body.Res.Returnval = append(body.Res.Returnval, types.HttpNfcLeaseManifestEntry{
			Key: l.Info.DeviceUrl[i].Key, Sha1: hex.EncodeToString(hash.Sum(nil)), Size: size(file), Disk: true,
		})
	}
	return body
}

// serveLease moves the bytes of disks. The URL is the secret; there is no session.
func (in *Instance) serveLease(w http.ResponseWriter, r *http.Request) {
	id, name := path.Split(strings.TrimPrefix(r.URL.Path, leasePath))
	in.mu.Lock()
	l := in.leases[strings.TrimSuffix(id, "/")]
	in.mu.Unlock()
	if l == nil || l.files[name] == "" {
		http.NotFound(w, r)
		return
	}
	l.timer.Reset(leaseTimeout)
	method := "NfcGet"
	if r.Method == http.MethodPut || r.Method == http.MethodPost {
		method = "NfcPut"
	}
	in.count(method)
	if rule := in.rules.take(method, "delay", name); rule != nil {
		time.Sleep(rule.delay())
	}
	if in.rules.take(method, "drop", name) != nil {
		panic(http.ErrAbortHandler)
	}
	switch {
	case method == "NfcPut" && l.upload:
		in.store(w, r, l.files[name])
	case r.Method == http.MethodGet && !l.upload:
		w.Header().Set("Content-Type", "application/x-vnd.vmware-streamVmdk")
		http.ServeFile(w, r, l.files[name])
	default:
		w.WriteHeader(http.StatusMethodNotAllowed)
	}
}

func (in *Instance) store(w http.ResponseWriter, r *http.Request, file string) {
	target, err := os.Create(file)
	if err != nil {
		http.Error(w, err.Error(), http.StatusInternalServerError)
		return
	}
	defer target.Close()
	if _, err := io.Copy(target, r.Body); err != nil {
		http.Error(w, err.Error(), http.StatusInternalServerError)
		return
	}
	w.WriteHeader(http.StatusCreated)
}

// pool imports VMs.
type pool struct {
	*simulator.ResourcePool
	in *Instance
}

func (p *pool) ImportVApp(ctx *simulator.Context, req *types.ImportVApp) soap.HasFault {
	spec, ok := req.Spec.(*types.VirtualMachineImportSpec)
	if !ok {
		return &methods.ImportVAppBody{Fault_: simulator.Fault("Only single virtual machines can be imported.", &types.NotSupported{})}
	}
	at := place{folder: p.in.datacenter().VmFolder, pool: p.Self, host: req.Host}
	if req.Folder != nil {
		at.folder = *req.Folder
	}
	l := p.in.newLease(true)
	p.in.start(ctx, "ImportVApp", p.Self, func(ctx *simulator.Context) (any, error) {
		ref, err := p.in.create(ctx, at, spec.ConfigSpec)
		if err != nil {
			l.broken(ctx, err)
			return nil, err
		}
		l.ready(ctx, p.in.vm(ref))
		return nil, nil
	})
	return &methods.ImportVAppBody{Res: &types.ImportVAppResponse{Returnval: l.Self}}
}

// ExportVm refuses what OVF cannot hold: a TPM, an encrypted home, a running guest.
func (m *machine) ExportVm(ctx *simulator.Context, _ *types.ExportVm) soap.HasFault {
	body := &methods.ExportVmBody{}
	refused := func(err error) soap.HasFault {
		f := asFailure(err)
		body.Fault_ = simulator.Fault(f.message, f.fault)
		return body
	}
	switch {
	case m.Runtime.PowerState != types.VirtualMachinePowerStatePoweredOff:
		return refused(powerStateFault(m.Runtime.PowerState, types.VirtualMachinePowerStatePoweredOff))
	case m.in.tpm(m.Self) != nil:
		return refused(fail(&types.NotSupported{}, "msg.vtpm.export", "A virtual machine with a virtual TPM device cannot be exported."))
	case m.Config.KeyId != nil:
		return refused(fail(&types.NotSupported{}, "msg.vigor.enc.export", "An encrypted virtual machine cannot be exported."))
	}
	l := m.in.newLease(false)
	vm := m.VirtualMachine
	go l.ready(m.in.context(), vm)
	body.Res = &types.ExportVmResponse{Returnval: l.Self}
	return body
}
