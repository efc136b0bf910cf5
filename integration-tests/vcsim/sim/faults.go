package sim

import (
	"errors"
	"fmt"
	"reflect"

	"github.com/vmware/govmomi/vim25/types"
)

// failure is a vCenter's fault with the text people see; the key is what a client may rely on.
type failure struct {
	fault   types.BaseMethodFault
	message string
}

func (f *failure) Error() string { return f.message }

// fail makes a failure; an empty key leaves the fault without message keys.
func fail(fault types.BaseMethodFault, key, format string, args ...any) error {
	message := fmt.Sprintf(format, args...)
	if key != "" {
		fault.GetMethodFault().FaultMessage = []types.LocalizableMessage{{Key: key, Message: message}}
	}
	return &failure{fault, message}
}

func asFailure(err error) *failure {
	var f *failure
	if errors.As(err, &f) {
		return f
	}
	return &failure{&types.SystemError{Reason: err.Error()}, err.Error()}
}

// faultNamed makes an empty fault of a type known by its vSphere name.
func faultNamed(name string) (types.BaseMethodFault, error) {
	kind, ok := types.TypeFunc()(name)
	if !ok {
		return nil, fmt.Errorf("no fault is called %q", name)
	}
	fault, ok := reflect.New(kind).Interface().(types.BaseMethodFault)
	if !ok {
		return nil, fmt.Errorf("%q is not a fault", name)
	}
	return fault, nil
}

func powerStateFault(is, needed types.VirtualMachinePowerState) error {
	return fail(&types.InvalidPowerState{ExistingState: is, RequestedState: needed}, "",
		"The attempted operation cannot be performed in the current state (%s).", is)
}

func notFoundFault(ref types.ManagedObjectReference) error {
	return fail(&types.ManagedObjectNotFound{Obj: ref}, "",
		"The object '%s' has already been deleted or has not been completely created", ref)
}

func argumentFault(property string) error {
	return fail(&types.InvalidArgument{InvalidProperty: property}, "", "A specified parameter was not correct: %s", property)
}

func configFault(property, key, format string, args ...any) error {
	return fail(&types.InvalidVmConfig{Property: property}, key, format, args...)
}

func genericConfigFault(key, format string, args ...any) error {
	return fail(&types.GenericVmConfigFault{Reason: fmt.Sprintf(format, args...)}, key, format, args...)
}

func invalidState(key, format string, args ...any) error {
	return fail(&types.InvalidState{}, key, format, args...)
}
