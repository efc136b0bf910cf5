package sim

import (
	"errors"
	"fmt"
	"strings"

	"github.com/vmware/govmomi/task"
	"github.com/vmware/govmomi/vim25/soap"
	"github.com/vmware/govmomi/vim25/types"
)

// faultOf is the fault of a call or of a task.
func faultOf(err error) types.BaseMethodFault {
	if soap.IsSoapFault(err) {
		return asPointer(soap.ToSoapFault(err).VimFault())
	}
	var failed task.Error
	if errors.As(err, &failed) {
		return failed.Fault()
	}
	return nil
}

// asPointer: a call's fault comes as a value, which lacks the methods.
func asPointer(fault any) types.BaseMethodFault {
	if f, ok := fault.(types.BaseMethodFault); ok {
		return f
	}
	made, err := faultNamed(typeName(fault))
	if err != nil {
		return nil
	}
	return made
}

func typeName(value any) string {
	name := fmt.Sprintf("%T", value)
	return name[strings.LastIndex(name, ".")+1:]
}
