package sim

import (
	"net/http"
	"time"

	"github.com/vmware/govmomi/simulator"
	"github.com/vmware/govmomi/vim25/methods"
	"github.com/vmware/govmomi/vim25/soap"
	"github.com/vmware/govmomi/vim25/types"
)

// question is what a VM waits for an answer to: its drive is to change while the guest has it locked.
type question struct{ answer chan string }

const (
	answerYes = "0"
	answerNo  = "1"
)

// lockDrive lets the guest of a VM read its disc.
func (in *Instance) lockDrive(ref types.ManagedObjectReference) {
	in.mu.Lock()
	defer in.mu.Unlock()
	in.locked[ref] = &question{answer: make(chan string, 1)}
}

func (in *Instance) driveLock(ref types.ManagedObjectReference) *question {
	in.mu.Lock()
	defer in.mu.Unlock()
	return in.locked[ref]
}

func (in *Instance) unlockDrive(ref types.ManagedObjectReference) {
	in.mu.Lock()
	defer in.mu.Unlock()
	delete(in.locked, ref)
}

// askFirst waits for an answer when a locked drive is to change; the VM stays readable meanwhile.
func (in *Instance) askFirst(ctx *simulator.Context, ref types.ManagedObjectReference, spec types.VirtualMachineConfigSpec) error {
	vm, lock := in.vm(ref), in.driveLock(ref)
	if vm == nil || lock == nil || !changesDrive(spec.DeviceChange) ||
		vm.Runtime.PowerState != types.VirtualMachinePowerStatePoweredOn {
		return nil
	}
	in.ask(ctx, ref, theQuestion())
	answer := answerNo
	select {
	case answer = <-lock.answer:
	case <-time.After(time.Minute):
	}
	in.ask(ctx, ref, nil)
	if answer != answerYes {
		return fail(&types.GenericVmConfigFault{Reason: "msg.device.connect.failed"}, "msg.cdromdisconnect.refused",
			"Connection control operation failed for disk 'sata0:0'.")
	}
	in.unlockDrive(ref)
	return nil
}

func changesDrive(changes []types.BaseVirtualDeviceConfigSpec) bool {
	for _, change := range changes {
		if _, ok := change.GetVirtualDeviceConfigSpec().Device.(*types.VirtualCdrom); ok {
			return true
		}
	}
	return false
}

func (in *Instance) ask(ctx *simulator.Context, ref types.ManagedObjectReference, question *types.VirtualMachineQuestionInfo) {
	change := types.PropertyChange{Name: "runtime.question", Op: types.PropertyChangeOpAssign, Val: question}
	if question == nil {
		change.Op, change.Val = types.PropertyChangeOpRemove, nil
	}
	ctx.WithLock(ref, func() {
		if vm := in.vm(ref); vm != nil {
			ctx.Update(vm, []types.PropertyChange{change})
		}
	})
}

func theQuestion() *types.VirtualMachineQuestionInfo {
	const text = "The guest operating system has locked the CD-ROM door and is probably using the CD-ROM, which can prevent the " +
		"guest from recognizing media changes. If possible, eject the CD-ROM from inside the guest before disconnecting. " +
		"Disconnect anyway and override the lock?"
	choice := func(key, label, summary string) types.BaseElementDescription {
		return &types.ElementDescription{Description: types.Description{Label: label, Summary: summary}, Key: key}
	}
	return &types.VirtualMachineQuestionInfo{
		Id: "16", Text: text,
		Choice: types.ChoiceOption{ChoiceInfo: []types.BaseElementDescription{
			choice(answerYes, "Yes", "Yes"), choice(answerNo, "No", "No")}, DefaultIndex: 1},
		Message: []types.VirtualMachineMessage{{Id: "msg.cdromdisconnect.locked", Text: text}},
	}
}

func (m *machine) AnswerVM(_ *simulator.Context, req *types.AnswerVM) soap.HasFault {
	body := &methods.AnswerVMBody{}
	lock := m.in.driveLock(m.Self)
	if m.Runtime.Question == nil || m.Runtime.Question.Id != req.QuestionId || lock == nil {
		body.Fault_ = simulator.Fault("", &types.InvalidArgument{InvalidProperty: "questionId"})
		return body
	}
	lock.answer <- req.AnswerChoice
	body.Res = &types.AnswerVMResponse{}
	return body
}

// withDrives gives a spec of a new VM the drives as the caller wants them, before anybody looks for their files.
func withDrives(spec types.VirtualMachineConfigSpec, changes []types.BaseVirtualDeviceConfigSpec) types.VirtualMachineConfigSpec {
	for _, change := range changes {
		wanted, ok := change.GetVirtualDeviceConfigSpec().Device.(*types.VirtualCdrom)
		if !ok {
			continue
		}
		for _, planned := range spec.DeviceChange {
			if device := planned.GetVirtualDeviceConfigSpec().Device.GetVirtualDevice(); device.Key == wanted.Key {
				device.Backing, device.Connectable = wanted.Backing, wanted.Connectable
			}
		}
	}
	return spec
}

// serveFolder is the file access of datastores: only with a session, as a vCenter has it.
func (in *Instance) serveFolder(w http.ResponseWriter, r *http.Request) {
	in.count("DatastorePut")
	in.keepSession(r)
	cookie, err := r.Cookie(sessionCookie)
	if err != nil {
		w.WriteHeader(http.StatusUnauthorized)
		return
	}
	in.mu.Lock()
	_, known := in.sessions[cookie.Value]
	in.mu.Unlock()
	if !known {
		w.WriteHeader(http.StatusUnauthorized)
		return
	}
	if in.rules.take("DatastorePut", "drop", "", "") != nil {
		panic(http.ErrAbortHandler)
	}
	in.model.Service.ServeMux.ServeHTTP(w, r)
}
