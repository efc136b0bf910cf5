package sim

import (
	"context"
	"crypto/tls"
	"fmt"
	"net"
	"net/http"
	"net/url"
	"strings"
	"sync"
	"sync/atomic"
	"time"

	"github.com/vmware/govmomi/simulator"
	"github.com/vmware/govmomi/vim25/mo"
	"github.com/vmware/govmomi/vim25/types"
)

// Instance is one vCenter.
type Instance struct {
	config InstanceConfig
	cloud  *Cloud
	uuid   string
	api    string

	model *simulator.Model
	maker *manufacturer
	cert  tls.Certificate
	rules ruleBook

	port        int
	server      *http.Server
	generation  atomic.Int64
	taskCounter atomic.Int64

	mu        sync.Mutex
	providers []*Provider
	tpms      map[types.ManagedObjectReference]*Tpm
	tasks     []types.ManagedObjectReference
	sessions  map[string]time.Time
	dead      map[string]bool
	calls     map[string]int
	leases    map[string]*lease
	snapshots map[types.ManagedObjectReference]*savedState
	browser   types.ManagedObjectReference
	locked    map[types.ManagedObjectReference]*question
}

func newInstance(c *Cloud, config InstanceConfig) (*Instance, error) {
	api, err := apiVersion(config.Version)
	if err != nil {
		return nil, err
	}
	in := &Instance{
		config: config, cloud: c, api: api, port: config.Port,
		tpms:     map[types.ManagedObjectReference]*Tpm{},
		sessions: map[string]time.Time{}, dead: map[string]bool{}, calls: map[string]int{},
		leases:    map[string]*lease{},
		locked:    map[types.ManagedObjectReference]*question{},
		snapshots: map[types.ManagedObjectReference]*savedState{},
	}
	for _, provider := range config.Providers {
		copied := provider
		in.providers = append(in.providers, &copied)
	}
	if in.uuid, in.cert, err = c.identityOf(config); err != nil {
		return nil, err
	}
	if in.maker, err = newManufacturer(config.Name); err != nil {
		return nil, err
	}
	if err := in.build(); err != nil {
		return nil, err
	}
	if err := in.listen(); err != nil {
		return nil, err
	}
	for _, vm := range config.VMs {
		if _, err := in.CreateVMs(vm); err != nil {
			in.close()
			return nil, err
		}
	}
	return in, nil
}

func (in *Instance) registry() *simulator.Registry { return in.model.Map() }

// context is a fresh one: govmomi's simulator takes locks on behalf of a context.
func (in *Instance) context() *simulator.Context {
	fresh := *in.model.Service.Context
	fresh.Context = context.Background()
	return &fresh
}

// URL is the address of the API, without account.
func (in *Instance) URL() string { return fmt.Sprintf("https://localhost:%d/sdk", in.port) }

func (in *Instance) listen() error {
	listener, err := net.Listen("tcp", fmt.Sprintf("127.0.0.1:%d", in.port))
	if err != nil {
		return err
	}
	in.port = listener.Addr().(*net.TCPAddr).Port
	in.prepareService()
	in.serve(listener)
	return nil
}

func (in *Instance) serve(listener net.Listener) {
	server := &http.Server{Handler: http.HandlerFunc(in.front), ReadHeaderTimeout: time.Minute, ErrorLog: quietLog()}
	in.mu.Lock()
	in.server = server
	in.mu.Unlock()
	settings := &tls.Config{Certificates: []tls.Certificate{in.cert}, NextProtos: []string{"http/1.1"}, MinVersion: tls.VersionTLS12}
	go func() { _ = server.Serve(tls.NewListener(listener, settings)) }()
}

// prepareService does what the simulator's NewServer does, without its listener.
func (in *Instance) prepareService() {
	service := in.model.Service
	// An account of its own makes the simulator ask ValidLogin.
	service.Listen = &url.URL{Scheme: "https", Host: fmt.Sprintf("localhost:%d", in.port), Path: "/sdk", User: url.User("checked")}
	service.RegisterSDK(in.registry(), "/sdk/vimService")
	service.ServeMux.HandleFunc("/sdk/vimServiceVersions.xml", service.ServiceVersions)
	service.ServeMux.HandleFunc("/folder/", service.ServeDatastore)
	service.ServeMux.HandleFunc("/about", service.About)
	sessions := in.registry().SessionManager()
	sessions.ValidLogin = in.validLogin
	in.registry().Handler = in.dispatch
}

func (in *Instance) validLogin(login *types.Login) bool {
	return in.account(login.UserName, login.Password) != nil
}

func (in *Instance) account(name, password string) *UserConfig {
	user := in.user(name)
	if user == nil || user.Password != password {
		return nil
	}
	return user
}

func (in *Instance) user(name string) *UserConfig {
	for i := range in.config.Users {
		if strings.EqualFold(in.config.Users[i].Name, name) {
			return &in.config.Users[i]
		}
	}
	return nil
}

// Restart closes all connections, forgets sessions and running tasks, and answers again after the pause.
func (in *Instance) Restart(pause time.Duration) error {
	in.stop()
	in.generation.Add(1)
	in.ExpireSessions()
	in.mu.Lock()
	tasks := in.tasks
	in.tasks = nil
	in.mu.Unlock()
	for _, task := range tasks {
		in.registry().Remove(in.context(), task)
	}
	time.Sleep(pause)
	// The port may need a moment to become free.
	var listener net.Listener
	var err error
	for range 50 {
		if listener, err = net.Listen("tcp", fmt.Sprintf("127.0.0.1:%d", in.port)); err == nil {
			in.serve(listener)
			return nil
		}
		time.Sleep(20 * time.Millisecond)
	}
	return err
}

func (in *Instance) stop() {
	in.mu.Lock()
	server := in.server
	in.mu.Unlock()
	if server != nil {
		_ = server.Close()
	}
}

func (in *Instance) close() {
	in.stop()
	in.model.Remove()
}

// ExpireSessions makes each session end as if it had been idle for too long.
func (in *Instance) ExpireSessions() {
	in.mu.Lock()
	defer in.mu.Unlock()
	for id := range in.sessions {
		in.dead[id] = true
	}
	in.sessions = map[string]time.Time{}
}

func (in *Instance) count(method string) {
	in.mu.Lock()
	defer in.mu.Unlock()
	in.calls[method]++
}

// nameOf is the name of an entity, or its id.
func (in *Instance) nameOf(ref types.ManagedObjectReference) string {
	if entity, ok := in.registry().Get(ref).(mo.Entity); ok {
		return entity.Entity().Name
	}
	return ref.Value
}

func (in *Instance) vm(ref types.ManagedObjectReference) *simulator.VirtualMachine {
	vm, _ := in.registry().Get(ref).(*simulator.VirtualMachine)
	return vm
}

func (in *Instance) tpm(ref types.ManagedObjectReference) *Tpm {
	in.mu.Lock()
	defer in.mu.Unlock()
	return in.tpms[ref]
}

// setTpm remembers the TPM of a VM; nil forgets it.
func (in *Instance) setTpm(ref types.ManagedObjectReference, tpm *Tpm) {
	in.mu.Lock()
	defer in.mu.Unlock()
	if tpm == nil {
		delete(in.tpms, ref)
	} else {
		in.tpms[ref] = tpm
	}
}
