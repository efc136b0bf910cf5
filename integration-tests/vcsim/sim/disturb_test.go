package sim

import (
	"bytes"
	"encoding/json"
	"net/http"
	"strings"
	"testing"
	"time"

	"github.com/vmware/govmomi/property"
	"github.com/vmware/govmomi/session"
	"github.com/vmware/govmomi/vim25/methods"
	"github.com/vmware/govmomi/vim25/mo"
	"github.com/vmware/govmomi/vim25/types"
)

func eventually(t *testing.T, holds func() bool) {
	t.Helper()
	for deadline := time.Now().Add(10 * time.Second); !holds(); time.Sleep(5 * time.Millisecond) {
		if time.Now().After(deadline) {
			t.Fatal("it did not happen within 10 s")
		}
	}
}

// control asks the control API; the answer is read into one or more values.
func (l *lab) control(method, path, body string, into any) int {
	l.Helper()
	request, err := http.NewRequest(method, l.cloud.ControlURL+path, strings.NewReader(body))
	l.must(err)
	answer, err := http.DefaultClient.Do(request)
	l.must(err)
	defer answer.Body.Close()
	if into != nil {
		l.must(json.NewDecoder(answer.Body).Decode(into))
	}
	return answer.StatusCode
}

func (l *lab) rule(instance, rule string) {
	l.Helper()
	var answer map[string]any
	if status := l.control("POST", "/instances/"+instance+"/rules", rule, &answer); status != http.StatusOK {
		l.Fatalf("%v", answer)
	}
}

func TestATaskFailsAtAPercentageAndDoesNothing(t *testing.T) {
	s := newLab(t).on(modern)
	source := s.create(s.windows("source", true))
	s.rule(modern, `{"method":"CloneVM_Task","kind":"taskFault","percent":90,"fault":"GenericVmConfigFault","key":"msg.some.key","message":"why","count":1}`)
	folder, _ := s.in.findFolder("")
	res, err := methods.CloneVM_Task(s.ctx, s, &types.CloneVM_Task{This: source, Folder: folder.Self, Name: "clone"})
	s.must(err)
	_, err = s.wait(res.Returnval)
	s.refused(err, &types.GenericVmConfigFault{}, "msg.some.key")
	var task mo.Task
	s.must(property.DefaultCollector(s.Client).RetrieveOne(s.ctx, res.Returnval, []string{"info"}, &task))
	if task.Info.Progress != 90 || task.Info.Error.LocalizedMessage != "why" || s.in.findVM("clone") != nil {
		t.Fatalf("%d %q", task.Info.Progress, task.Info.Error.LocalizedMessage)
	}
	_, err = s.tryClone(source, types.VirtualMachineCloneSpec{})
	s.must(err)
}

func TestATaskFailsAfterItsWork(t *testing.T) {
	s := newLab(t).on(modern)
	s.rule(modern, `{"method":"CreateVM_Task","kind":"taskFaultAfter","percent":99}`)
	_, err := s.tryCreate(s.windows("half", false))
	s.refused(err, &types.SystemError{}, "")
	if s.in.findVM("half") == nil {
		t.Fatal("the work was not done")
	}
}

func TestASlowTaskDoesNotLockItsVM(t *testing.T) {
	s := newLab(t).on(modern)
	ref := s.create(s.windows("vm", false))
	s.rule(modern, `{"method":"ReconfigVM_Task","kind":"taskDelay","delayMs":60000}`)
	res, err := methods.ReconfigVM_Task(s.ctx, s, &types.ReconfigVM_Task{This: ref, Spec: types.VirtualMachineConfigSpec{NumCPUs: 4}})
	s.must(err)
	if s.vm(ref).Config.Hardware.NumCPU != 2 {
		t.Fatal("done already")
	}
	_, err = methods.CancelTask(s.ctx, s, &types.CancelTask{This: res.Returnval})
	s.must(err)
	_, err = s.wait(res.Returnval)
	s.refused(err, &types.RequestCanceled{}, "")
}

func TestALostAnswerWasAYes(t *testing.T) {
	s := newLab(t).on(modern)
	s.rule(modern, `{"method":"CreateVM_Task","kind":"drop","count":1}`)
	s.rule(modern, `{"method":"CreateVM_Task","kind":"dropAfter","count":1}`)
	if _, err := s.tryCreate(s.windows("never", false)); err == nil || s.in.findVM("never") != nil {
		t.Fatalf("%v", err)
	}
	if _, err := s.tryCreate(s.windows("lost", false)); err == nil {
		t.Fatal("there was an answer")
	}
	eventually(t, func() bool { return s.in.findVM("lost") != nil })
}

func TestSessionsEnd(t *testing.T) {
	l := newLab(t, InstanceConfig{Name: "vc-short", SessionIdle: Duration(time.Millisecond)})
	s := l.on(modern)
	s.in.ExpireSessions()
	_, err := methods.ListKmsClusters(s.ctx, s, &types.ListKmsClusters{This: *s.ServiceContent.CryptoManager})
	s.refused(err, &types.NotAuthenticated{}, "")
	s.must(session.NewManager(s.Client).Login(s.ctx, userOf(s.in)))
	_, err = methods.ListKmsClusters(s.ctx, s, &types.ListKmsClusters{This: *s.ServiceContent.CryptoManager})
	s.must(err)

	short := l.on("vc-short")
	eventually(t, func() bool {
		_, err := methods.ListKmsClusters(s.ctx, short, &types.ListKmsClusters{This: *short.ServiceContent.CryptoManager})
		return err != nil
	})
}

func TestARestartedVCenterKnowsItsVMsButNoSession(t *testing.T) {
	s := newLab(t).on(modern)
	ref := s.create(s.windows("vm", true))
	before := s.certificates(ref)
	s.rule(modern, `{"method":"ReconfigVM_Task","kind":"taskDelay","delayMs":60000,"count":1}`)
	res, err := methods.ReconfigVM_Task(s.ctx, s, &types.ReconfigVM_Task{This: ref, Spec: types.VirtualMachineConfigSpec{NumCPUs: 4}})
	s.must(err)
	var done map[string]any
	if s.control("POST", "/instances/"+modern+"/restart", `{"downMs":10}`, &done) != http.StatusOK {
		t.Fatalf("%v", done)
	}
	_, err = methods.ListKmsClusters(s.ctx, s, &types.ListKmsClusters{This: *s.ServiceContent.CryptoManager})
	s.refused(err, &types.NotAuthenticated{}, "")
	again := s.lab.on(modern)
	if got := again.certificates(ref); len(got) != 2 || got[0] != before[0] {
		t.Fatal("another TPM")
	}
	var task mo.Task
	err = property.DefaultCollector(again.Client).RetrieveOne(s.ctx, res.Returnval, []string{"info"}, &task)
	s.refused(err, &types.ManagedObjectNotFound{}, "")
}

func TestASlowVCenterDoesNotSlowItsNeighbour(t *testing.T) {
	l := newLab(t)
	slow, quick := l.on(modern), l.on(older)
	l.rule(modern, `{"method":"*","kind":"delay","delayMs":60000}`)
	answered := make(chan struct{})
	go func() {
		_, _ = methods.GetCurrentTime(l.ctx, slow)
		close(answered)
	}()
	_, err := methods.GetCurrentTime(l.ctx, quick)
	l.must(err)
	select {
	case <-answered:
		t.Fatal("the slow one was not slow")
	default:
	}
}

func TestWhatTheParserRefuses(t *testing.T) {
	s := newLab(t).on(older)
	const frame = `<Envelope xmlns="http://schemas.xmlsoap.org/soap/envelope/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"><Body>%</Body></Envelope>`
	for body, wanted := range map[string]string{
		`<CloneVM_Task xmlns="urn:vim25"><_this type="VirtualMachine">vm-1</_this><name>n</name></CloneVM_Task>`:                                                                                                  "missing",
		`<Rename_Task xmlns="urn:vim25"><newName>n</newName><_this type="VirtualMachine">vm-1</_this></Rename_Task>`:                                                                                              "out of order",
		`<Rename_Task xmlns="urn:vim25"><_this type="VirtualMachine">vm-1</_this><newName>n</newName><old>o</old></Rename_Task>`:                                                                                  "unexpected element",
		`<ReconfigVM_Task xmlns="urn:vim25"><_this type="VirtualMachine">vm-1</_this><spec><deviceChange><device xsi:type="VirtualTPM"><key>1</key><key>2</key></device></deviceChange></spec></ReconfigVM_Task>`: "twice",
	} {
		request, err := http.NewRequest("POST", s.in.URL(), bytes.NewReader([]byte(strings.Replace(frame, "%", body, 1))))
		s.must(err)
		request.Header.Set("SOAPAction", "urn:vim25/7.0.3.0")
		answer, err := s.Client.Client.Client.Do(request)
		s.must(err)
		var text bytes.Buffer
		_, err = text.ReadFrom(answer.Body)
		s.must(err)
		_ = answer.Body.Close()
		if answer.StatusCode != 500 || !strings.Contains(text.String(), wanted) {
			t.Fatalf("%s: %s", wanted, text.String())
		}
	}
}

func TestTheControlAPI(t *testing.T) {
	l := newLab(t)
	var about About
	if l.control("POST", "/instances", `{"name":"vc-new","version":"7.0.1","providers":[{"name":"kp","default":true}]}`, &about) != 200 || about.APIVersion != "7.0.1.0" {
		t.Fatalf("%+v", about)
	}
	if l.control("POST", "/instances", `{"name":"vc-new"}`, nil) != 400 || l.control("GET", "/instances/none", "", nil) != 404 {
		t.Fatal("status")
	}
	var refs []string
	l.control("POST", "/instances/vc-new/vms", `{"name":"many","count":20,"guestId":"windows9_64Guest","tpm":true}`, &refs)
	var seen []Inside
	l.control("GET", "/instances/vc-new/vms", "", &seen)
	states := map[string]bool{}
	for _, each := range seen {
		states[each.Tpm.State] = true
	}
	if len(refs) != 20 || len(states) != 20 {
		t.Fatalf("%d references, %d TPMs", len(refs), len(states))
	}
	l.control("POST", "/instances/vc-new/vms/many-00003/removeTpm", "", nil)
	var one Inside
	l.control("GET", "/instances/vc-new/vms/many-00003", "", &one)
	if one.Tpm != nil || one.Provider != "kp" {
		t.Fatalf("%+v", one)
	}
	var provider Provider
	l.control("PUT", "/instances/vc-new/providers/kp", `{"health":"red"}`, &provider)
	if provider.Health != "red" || !provider.Default {
		t.Fatalf("%+v", provider)
	}
	l.control("DELETE", "/instances/vc-new/vms", "", nil)
	if left := len(l.cloud.Instance("vc-new").machines()); left != 0 {
		t.Fatalf("%d VMs left", left)
	}
	if l.control("DELETE", "/instances/vc-new", "", nil) != 200 || l.cloud.Instance("vc-new") != nil {
		t.Fatal("still there")
	}
}
