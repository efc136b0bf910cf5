package sim

import (
	"slices"
	"testing"

	"github.com/vmware/govmomi/vim25/methods"
	"github.com/vmware/govmomi/vim25/types"
)

func (s *site) tryClone(source types.ManagedObjectReference, spec types.VirtualMachineCloneSpec) (types.ManagedObjectReference, error) {
	folder, _ := s.in.findFolder("")
	res, err := methods.CloneVM_Task(s.ctx, s, &types.CloneVM_Task{This: source, Folder: folder.Self, Name: "clone", Spec: spec})
	if err != nil {
		return types.ManagedObjectReference{}, err
	}
	result, err := s.wait(res.Returnval)
	if err != nil {
		return types.ManagedObjectReference{}, err
	}
	return result.(types.ManagedObjectReference), nil
}

// to is a place on another vCenter.
func (s *site) to(target *site) types.VirtualMachineRelocateSpec {
	pool, _ := target.in.findPool("")
	folder, _ := target.in.findFolder("")
	store := target.in.findDatastore(target.in.config.Datastores[0].Name).Self
	about := target.in.About()
	return types.VirtualMachineRelocateSpec{
		Service: &types.ServiceLocator{InstanceUuid: about.InstanceUUID, Url: about.URL, SslThumbprint: about.ThumbprintSHA1,
			Credential: &types.ServiceLocatorNamePassword{Username: about.User, Password: about.Password}},
		Pool: &pool, Folder: &folder.Self, Datastore: &store,
	}
}

func TestACloneCopiesOrReplacesTheTpm(t *testing.T) {
	s := newLab(t).on(modern)
	source := s.create(s.windows("source", true))
	s.must(s.in.Act(source, "seal", with{Value: "secret"}))
	for policy, copied := range map[string]bool{"copy": true, "replace": false, "": true} {
		clone, err := s.tryClone(source, types.VirtualMachineCloneSpec{TpmProvisionPolicy: policy})
		s.must(err)
		if slices.Equal(s.certificates(source), s.certificates(clone)) != copied {
			t.Fatalf("policy %q", policy)
		}
		if inside := s.in.inside(s.in.vm(clone)); (inside.Tpm.Value == "secret") != copied {
			t.Fatalf("policy %q: %+v", policy, inside.Tpm)
		}
		s.must(s.in.Act(clone, "destroy", with{}))
	}
}

func TestACloneKeepsWhatItsSourceIs(t *testing.T) {
	s := newLab(t).on(modern)
	source := s.create(s.windows("source", true))
	clone, err := s.tryClone(source, types.VirtualMachineCloneSpec{Config: &types.VirtualMachineConfigSpec{
		ExtraConfig: []types.BaseOptionValue{&types.OptionValue{Key: "sealport.operation", Value: "43"}}}})
	s.must(err)
	was, is := s.vm(source).Config, s.vm(clone).Config
	if is.Firmware != "efi" || is.Annotation != was.Annotation || is.KeyId.KeyId != was.KeyId.KeyId || is.GuestId != was.GuestId {
		t.Fatalf("%s %q %v %s", is.Firmware, is.Annotation, is.KeyId, is.GuestId)
	}
	if is.Uuid == was.Uuid || is.InstanceUuid == was.InstanceUuid {
		t.Fatal("the same ids")
	}
	for _, option := range is.ExtraConfig {
		if o := option.GetOptionValue(); o.Key == "sealport.operation" && o.Value != "43" {
			t.Fatalf("%v", o)
		}
	}
	_, err = s.tryClone(source, types.VirtualMachineCloneSpec{})
	s.refused(err, &types.DuplicateName{}, "")
}

func TestThePolicyIsUnknownBefore8(t *testing.T) {
	s := newLab(t).on(older)
	source := s.create(s.windows("source", true))
	_, err := s.tryClone(source, types.VirtualMachineCloneSpec{TpmProvisionPolicy: "replace"})
	s.refused(err, &types.InvalidRequest{}, "")
	clone, err := s.tryClone(source, types.VirtualMachineCloneSpec{})
	s.must(err)
	if !slices.Equal(s.certificates(source), s.certificates(clone)) {
		t.Fatal("7.x always copies")
	}
}

func TestACloneCrossesWithItsTpm(t *testing.T) {
	l := newLab(t)
	s, target := l.on(modern), l.on(older)
	source := s.create(s.windows("source", true))
	clone, err := s.tryClone(source, types.VirtualMachineCloneSpec{Location: s.to(target)})
	s.must(err)
	if !slices.Equal(s.certificates(source), target.certificates(clone)) {
		t.Fatal("another TPM")
	}
	if target.vm(clone).Config.KeyId.KeyId != s.vm(source).Config.KeyId.KeyId {
		t.Fatal("another key")
	}
}

func TestWhatDoesNotCross(t *testing.T) {
	l := newLab(t)
	s, target := l.on(modern), l.on(older)
	for provider, name := range map[string]string{"kp-modern": "R40 the provider is missing", "kp-twin": "R47 its key differs"} {
		t.Run(name, func(t *testing.T) {
			spec := s.windows("source-"+provider, true)
			spec.Crypto = encryptWith(provider)
			source := s.create(spec)
			_, err := s.tryClone(source, types.VirtualMachineCloneSpec{Location: s.to(target)})
			l.refused(err, &types.GenericVmConfigFault{}, "msg.vigor.enc.keyNotFound")
			l.refused(s.relocate(source, s.to(target)), &types.GenericVmConfigFault{}, "msg.vigor.enc.keyNotFound")
			if len(target.in.machines()) != 0 {
				t.Fatal("something was made")
			}
		})
	}
	source := s.create(s.windows("source", false))
	for name, each := range map[string]struct {
		spoil func(*types.ServiceLocator)
		fault types.BaseMethodFault
	}{
		"thumbprint": {func(l *types.ServiceLocator) { l.SslThumbprint = "00:11" }, &types.SSLVerifyFault{}},
		"password": {func(l *types.ServiceLocator) {
			l.Credential = &types.ServiceLocatorNamePassword{Username: DefaultUser, Password: "wrong"}
		}, &types.InvalidLogin{}},
		"instance": {func(l *types.ServiceLocator) { l.InstanceUuid = "none" }, &types.InvalidArgument{}},
		"address":  {func(l *types.ServiceLocator) { l.Url = "https://localhost:1/sdk" }, &types.HostConnectFault{}},
	} {
		t.Run(name, func(t *testing.T) {
			to := s.to(target)
			each.spoil(to.Service)
			_, err := s.tryClone(source, types.VirtualMachineCloneSpec{Location: to})
			l.refused(err, each.fault, "")
		})
	}
}

func (s *site) relocate(ref types.ManagedObjectReference, spec types.VirtualMachineRelocateSpec) error {
	res, err := methods.RelocateVM_Task(s.ctx, s, &types.RelocateVM_Task{This: ref, Spec: spec})
	if err != nil {
		return err
	}
	_, err = s.wait(res.Returnval)
	return err
}

func TestAMovedVMIsThereAndNoLongerHere(t *testing.T) {
	l := newLab(t)
	s, target := l.on(modern), l.on(older)
	source := s.create(s.windows("moving", true))
	before, id := s.certificates(source), s.vm(source).Config.InstanceUuid
	task, err := s.vmOf(source).PowerOn(s.ctx)
	s.must(err)
	s.must(task.Wait(s.ctx))
	s.must(s.relocate(source, s.to(target)))
	if s.in.findVM("moving") != nil {
		t.Fatal("it is still here")
	}
	moved := target.in.findVM("moving").Self
	vm := target.vm(moved)
	if !slices.Equal(before, target.certificates(moved)) || vm.Config.InstanceUuid != id || vm.Runtime.PowerState != "poweredOn" {
		t.Fatalf("%s %s", vm.Config.InstanceUuid, vm.Runtime.PowerState)
	}
}

func TestAMoveWithinKeepsAllListsRight(t *testing.T) {
	s := newLab(t).on(modern)
	ref := s.create(s.windows("moving", true))
	pool, _ := s.in.findPool("pool")
	folder, _ := s.in.findFolder("folder")
	store := s.in.findDatastore("ssd-modern").Self
	before := s.vm(ref)
	s.must(s.relocate(ref, types.VirtualMachineRelocateSpec{Pool: &pool, Folder: &folder.Self, Datastore: &store}))
	after := s.vm(ref)
	if *after.ResourcePool != pool || *after.Parent != folder.Self || !slices.Equal(after.Datastore, []types.ManagedObjectReference{store}) {
		t.Fatalf("%v %v %v", after.ResourcePool, after.Parent, after.Datastore)
	}
	if after.Config.Files.VmPathName != "[ssd-modern] moving/moving.vmx" {
		t.Fatal(after.Config.Files.VmPathName)
	}
	if slices.Contains(s.in.findDatastore(shared).Vm, ref) || !slices.Contains(s.in.findDatastore("ssd-modern").Vm, ref) {
		t.Fatal("lists of the datastores")
	}
	_ = before
	clone, err := s.tryClone(ref, types.VirtualMachineCloneSpec{})
	s.must(err)
	if !slices.Equal(s.certificates(ref), s.certificates(clone)) {
		t.Fatal("another TPM")
	}
	s.must(s.in.Act(ref, "destroy", with{}))
}
