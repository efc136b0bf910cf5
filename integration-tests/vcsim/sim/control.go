package sim

import (
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"net"
	"net/http"
	"slices"
	"strings"
	"time"
)

// About is what a client needs to know of an instance.
type About struct {
	Name             string `json:"name"`
	URL              string `json:"url"`
	User             string `json:"user"`
	Password         string `json:"password"`
	ThumbprintSHA1   string `json:"thumbprintSha1"`
	ThumbprintSHA256 string `json:"thumbprintSha256"`
	InstanceUUID     string `json:"instanceUuid"`
	Version          string `json:"version"`
	APIVersion       string `json:"apiVersion"`
}

// About describes the instance with its first account.
func (in *Instance) About() About {
	one, two := thumbprints(in.cert)
	return About{
		Name: in.config.Name, URL: in.URL(), User: in.config.Users[0].Name, Password: in.config.Users[0].Password,
		ThumbprintSHA1: one, ThumbprintSHA256: two, InstanceUUID: in.uuid, Version: in.config.Version, APIVersion: in.api,
	}
}

// Ready is the line printed when all vCenters answer.
type Ready struct {
	Ready     bool    `json:"ready"`
	Control   string  `json:"control"`
	Instances []About `json:"instances"`
}

// Ready describes all instances, by name.
func (c *Cloud) Ready() Ready {
	ready := Ready{Ready: true, Control: c.ControlURL, Instances: []About{}}
	for _, in := range c.Instances() {
		ready.Instances = append(ready.Instances, in.About())
	}
	slices.SortFunc(ready.Instances, func(a, b About) int { return strings.Compare(a.Name, b.Name) })
	return ready
}

var errMissing = errors.New("there is none of that name")

// serveControl answers on the loopback interface only: whoever reaches it owns the cloud.
func (c *Cloud) serveControl(port int) error {
	listener, err := net.Listen("tcp", fmt.Sprintf("127.0.0.1:%d", port))
	if err != nil {
		return err
	}
	c.ControlURL = "http://" + listener.Addr().String()
	c.control = &http.Server{Handler: c.controlRoutes(), ReadHeaderTimeout: time.Minute}
	go func() { _ = c.control.Serve(listener) }()
	return nil
}

func (c *Cloud) controlRoutes() http.Handler {
	mux := http.NewServeMux()
	mux.HandleFunc("GET /{$}", answer(func(*http.Request) (any, error) { return c.Ready(), nil }))
	mux.HandleFunc("POST /instances", answer(func(r *http.Request) (any, error) {
		var config InstanceConfig
		if err := read(r, &config); err != nil {
			return nil, err
		}
		in, err := c.Add(config)
		if err != nil {
			return nil, err
		}
		return in.About(), nil
	}))
	mux.HandleFunc("DELETE /instances/{name}", answer(func(r *http.Request) (any, error) {
		if !c.Remove(r.PathValue("name")) {
			return nil, errMissing
		}
		return nil, nil
	}))
	c.instanceRoutes(mux)
	c.vmRoutes(mux)
	return mux
}

func (c *Cloud) instanceRoutes(mux *http.ServeMux) {
	on := func(pattern string, act func(in *Instance, r *http.Request) (any, error)) {
		method, path, _ := strings.Cut(pattern, " ")
		mux.HandleFunc(method+" /instances/{name}"+path, answer(func(r *http.Request) (any, error) {
			in := c.Instance(r.PathValue("name"))
			if in == nil {
				return nil, errMissing
			}
			return act(in, r)
		}))
	}
	on("GET ", func(in *Instance, _ *http.Request) (any, error) { return in.About(), nil })
	on("GET /calls", func(in *Instance, _ *http.Request) (any, error) { return in.Calls(), nil })
	on("DELETE /calls", func(in *Instance, _ *http.Request) (any, error) { in.forgetCalls(); return nil, nil })
	on("GET /rules", func(in *Instance, _ *http.Request) (any, error) { return in.rules.list(), nil })
	on("POST /rules", func(in *Instance, r *http.Request) (any, error) {
		var rule Rule
		if err := read(r, &rule); err != nil {
			return nil, err
		}
		return nil, in.rules.add(rule)
	})
	on("DELETE /rules", func(in *Instance, _ *http.Request) (any, error) { in.rules.clear(); return nil, nil })
	on("POST /restart", func(in *Instance, r *http.Request) (any, error) {
		var how struct {
			DownMs int `json:"downMs"`
		}
		if err := read(r, &how); err != nil {
			return nil, err
		}
		return nil, in.Restart(time.Duration(how.DownMs) * time.Millisecond)
	})
	on("POST /sessions/expire", func(in *Instance, _ *http.Request) (any, error) { in.ExpireSessions(); return nil, nil })
	on("GET /providers", func(in *Instance, _ *http.Request) (any, error) { return in.Providers(), nil })
	on("PUT /providers/{provider}", func(in *Instance, r *http.Request) (any, error) {
		name := r.PathValue("provider")
		provider := Provider{}
		if known := in.provider(name); known != nil {
			provider = *known
		}
		if err := read(r, &provider); err != nil {
			return nil, err
		}
		provider.Name = name
		in.SetProvider(provider)
		return provider, nil
	})
	on("DELETE /providers/{provider}", func(in *Instance, r *http.Request) (any, error) {
		if !in.RemoveProvider(r.PathValue("provider")) {
			return nil, errMissing
		}
		return nil, nil
	})
}

// Calls counts the calls of each method since the start, or since they were forgotten.
func (in *Instance) Calls() map[string]int {
	in.mu.Lock()
	defer in.mu.Unlock()
	copied := map[string]int{}
	for method, n := range in.calls {
		copied[method] = n
	}
	return copied
}

func (in *Instance) forgetCalls() {
	in.mu.Lock()
	defer in.mu.Unlock()
	in.calls = map[string]int{}
}

func read(r *http.Request, into any) error {
	decoder := json.NewDecoder(r.Body)
	decoder.DisallowUnknownFields()
	if err := decoder.Decode(into); err != nil && !errors.Is(err, io.EOF) {
		return err
	}
	return nil
}

func answer(act func(r *http.Request) (any, error)) http.HandlerFunc {
	return func(w http.ResponseWriter, r *http.Request) {
		result, err := act(r)
		w.Header().Set("Content-Type", "application/json")
		switch {
		case errors.Is(err, errMissing):
			w.WriteHeader(http.StatusNotFound)
		case err != nil:
			w.WriteHeader(http.StatusBadRequest)
		}
		if err != nil {
			result = map[string]string{"error": err.Error()}
		}
		if result == nil {
			result = map[string]bool{"done": true}
		}
		_ = json.NewEncoder(w).Encode(result)
	}
}
