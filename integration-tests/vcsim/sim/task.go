package sim

import (
	"fmt"
	"log"
	"runtime/debug"
	"strings"
	"sync/atomic"
	"time"

	"github.com/vmware/govmomi/simulator"
	"github.com/vmware/govmomi/vim25/methods"
	"github.com/vmware/govmomi/vim25/mo"
	"github.com/vmware/govmomi/vim25/soap"
	"github.com/vmware/govmomi/vim25/types"
)

// Task is a vCenter task. Other than govmomi's it can be slow, be cancelled and fail half way without
// holding the lock of the object it works on, and its messages are words.
type Task struct {
	mo.Task
	in         *Instance
	generation int64
	cancelled  atomic.Bool
}

// tasksKept is how many finished tasks stay readable.
const tasksKept = 2000

// start runs work as a task of the named method on an entity.
func (in *Instance) start(ctx *simulator.Context, method string, entity types.ManagedObjectReference,
	work func(ctx *simulator.Context) (any, error)) types.ManagedObjectReference {
	t := &Task{in: in, generation: in.generation.Load()}
	t.Self = types.ManagedObjectReference{Type: "Task", Value: fmt.Sprintf("task-s%d", in.taskCounter.Add(1))}
	name := strings.TrimSuffix(method, "_Task")
	t.Info = types.TaskInfo{
		Key: t.Self.Value, Task: t.Self, Name: method,
		DescriptionId: entity.Type + "." + strings.ToLower(name[:1]) + name[1:],
		Entity:        &entity, EntityName: in.nameOf(entity),
		State: types.TaskInfoStateRunning, Cancelable: true,
		QueueTime: time.Now(), StartTime: types.NewTime(time.Now()),
		Reason: &types.TaskReasonUser{UserName: userName(ctx)},
	}
	in.registry().Put(t)
	in.keepTask(t.Self)
	go t.run(work)
	return t.Self
}

func userName(ctx *simulator.Context) string {
	if ctx == nil || ctx.Session == nil {
		return ""
	}
	return ctx.Session.UserName
}

func (t *Task) run(work func(ctx *simulator.Context) (any, error)) {
	ctx := t.in.context()
	defer func() {
		if panicked := recover(); panicked != nil {
			log.Printf("%s %s: %v\n%s", t.Self.Value, t.Info.Name, panicked, debug.Stack())
			t.finish(ctx, nil, fail(&types.SystemError{}, "", "A general system error occurred: %v", panicked))
		}
	}()
	rule := t.in.rules.forTask(t.Info.Name, *t.Info.Entity, t.Info.EntityName)
	t.progress(ctx, rule)
	if t.lost() || t.cancelled.Load() {
		return
	}
	if rule.fault != nil && !rule.after {
		t.finish(ctx, nil, rule.fault)
		return
	}
	result, err := work(ctx)
	if err == nil && rule.fault != nil {
		result, err = nil, rule.fault
	}
	t.finish(ctx, result, err)
}

// progress takes the delay of the rule in steps, up to the percentage where it fails.
func (t *Task) progress(ctx *simulator.Context, rule taskRule) {
	until := int32(90)
	if rule.fault != nil {
		until = rule.percent
	}
	const steps = 10
	for i := int32(1); i <= steps; i++ {
		if rule.delay > 0 {
			time.Sleep(rule.delay / steps)
		}
		if t.lost() || t.cancelled.Load() {
			return
		}
		if rule.delay > 0 || i == steps {
			ctx.Map.AtomicUpdate(ctx, t, []types.PropertyChange{{Name: "info.progress", Val: until * i / steps}})
		}
	}
}

// lost tells whether the vCenter was restarted since; then nobody will ever hear of this task.
func (t *Task) lost() bool { return t.generation != t.in.generation.Load() }

func (t *Task) finish(ctx *simulator.Context, result any, err error) {
	if t.lost() {
		return
	}
	changes := []types.PropertyChange{
		{Name: "info.completeTime", Val: time.Now()},
		{Name: "info.cancelable", Val: false},
	}
	if err != nil {
		f := asFailure(err)
		changes = append(changes,
			types.PropertyChange{Name: "info.error", Val: types.LocalizedMethodFault{Fault: f.fault, LocalizedMessage: f.message}},
			types.PropertyChange{Name: "info.state", Val: types.TaskInfoStateError})
	} else {
		if result != nil {
			changes = append(changes, types.PropertyChange{Name: "info.result", Val: result})
		}
		changes = append(changes,
			types.PropertyChange{Name: "info.progress", Val: int32(100)},
			types.PropertyChange{Name: "info.state", Val: types.TaskInfoStateSuccess})
	}
	ctx.Map.AtomicUpdate(ctx, t, changes)
}

func (t *Task) done() bool {
	return t.Info.State == types.TaskInfoStateSuccess || t.Info.State == types.TaskInfoStateError
}

// CancelTask ends a task that waits; one that already works is too far to be stopped.
func (t *Task) CancelTask(ctx *simulator.Context, _ *types.CancelTask) soap.HasFault {
	body := new(methods.CancelTaskBody)
	if t.done() {
		body.Fault_ = simulator.Fault("The task has ended.", &types.InvalidState{})
		return body
	}
	t.cancelled.Store(true)
	ctx.Update(t, []types.PropertyChange{
		{Name: "info.cancelled", Val: true},
		{Name: "info.completeTime", Val: time.Now()},
		{Name: "info.error", Val: types.LocalizedMethodFault{
			Fault: &types.RequestCanceled{}, LocalizedMessage: "The task was canceled by a user."}},
		{Name: "info.state", Val: types.TaskInfoStateError},
	})
	body.Res = new(types.CancelTaskResponse)
	return body
}

func (in *Instance) keepTask(ref types.ManagedObjectReference) {
	in.mu.Lock()
	in.tasks = append(in.tasks, ref)
	var old []types.ManagedObjectReference
	if extra := len(in.tasks) - tasksKept; extra > 0 {
		old = append(old, in.tasks[:extra]...)
		in.tasks = append([]types.ManagedObjectReference{}, in.tasks[extra:]...)
	}
	in.mu.Unlock()
	for _, ref := range old {
		in.registry().Remove(in.context(), ref)
	}
}

// await waits for a task that govmomi's simulator runs for us.
func (in *Instance) await(ctx *simulator.Context, ref types.ManagedObjectReference) (any, error) {
	in.keepTask(ref)
	task := ctx.Map.Get(ref).(*simulator.Task)
	// Its own Wait looks only every 10 ms, which adds up over thousands of VMs.
	for !ended(ctx.Map, task) {
		time.Sleep(100 * time.Microsecond)
	}
	if failed := task.Info.Error; failed != nil {
		return nil, fail(failed.Fault, "", "%s", inWords(failed.Fault))
	}
	return task.Info.Result, nil
}

func ended(registry *simulator.Registry, task *simulator.Task) (is bool) {
	// A context of its own: the task's is locked by the task.
	registry.WithLock(&simulator.Context{}, task, func() {
		is = task.Info.State == types.TaskInfoStateSuccess || task.Info.State == types.TaskInfoStateError
	})
	return is
}

// inWords says a fault of govmomi's simulator, which only has the name of a type.
func inWords(fault types.BaseMethodFault) string {
	switch f := fault.(type) {
	case *types.InvalidPowerState:
		return fmt.Sprintf("The attempted operation cannot be performed in the current state (%s).", f.ExistingState)
	case *types.InvalidArgument:
		return "A specified parameter was not correct: " + f.InvalidProperty
	case *types.DuplicateName:
		return fmt.Sprintf("The name '%s' already exists.", f.Name)
	case *types.InvalidVmConfig:
		return "Invalid virtual machine configuration: " + f.Property
	}
	return strings.TrimPrefix(fmt.Sprintf("%T", fault), "*types.")
}
