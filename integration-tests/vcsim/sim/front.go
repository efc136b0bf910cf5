package sim

import (
	"bytes"
	"encoding/xml"
	"fmt"
	"io"
	"net/http"
	"strings"
	"time"

	"github.com/vmware/govmomi/vim25/types"
)

const sessionCookie = "vmware_soap_session"

// front is what the network meets: disturbances, sessions, the parser's strictness, disk transfers.
func (in *Instance) front(w http.ResponseWriter, r *http.Request) {
	if strings.HasPrefix(r.URL.Path, leasePath) {
		in.serveLease(w, r)
		return
	}
	if strings.HasPrefix(r.URL.Path, "/folder/") {
		in.serveFolder(w, r)
		return
	}
	if r.Method != http.MethodPost || !strings.HasPrefix(r.URL.Path, "/sdk") {
		in.model.Service.ServeMux.ServeHTTP(w, r)
		return
	}
	body, err := io.ReadAll(r.Body)
	if err != nil {
		return // the client is gone
	}
	request, err := readCall(body)
	if err != nil {
		writeFault(w, "InvalidRequest", "Unable to parse the request: "+err.Error())
		return
	}
	in.count(request.method)
	in.keepSession(r)
	name := in.nameOf(types.ManagedObjectReference{Type: request.root.only("_this").ref, Value: request.this()})
	if in.disturb(w, request, name) {
		return
	}
	if err := in.acceptable(r, request); err != nil {
		writeFault(w, "InvalidRequest", err.Error())
		return
	}
	r.Body = io.NopCloser(bytes.NewReader(body))
	generation := in.generation.Load()
	answer := &recorder{header: http.Header{}, status: http.StatusOK}
	in.model.Service.ServeMux.ServeHTTP(answer, r)
	if generation != in.generation.Load() || in.rules.take(request.method, "dropAfter", request.this(), name) != nil {
		panic(http.ErrAbortHandler)
	}
	in.send(w, answer)
}

// disturb applies the rules that come before the work; true when there is nothing left to do.
func (in *Instance) disturb(w http.ResponseWriter, request call, name string) bool {
	if rule := in.rules.take(request.method, "delay", request.this(), name); rule != nil {
		time.Sleep(rule.delay())
	}
	if in.rules.take(request.method, "drop", request.this(), name) != nil {
		panic(http.ErrAbortHandler)
	}
	if rule := in.rules.take(request.method, "fault", request.this(), name); rule != nil {
		failed := asFailure(rule.failure())
		writeFault(w, strings.TrimPrefix(fmt.Sprintf("%T", failed.fault), "*types."), failed.message)
		return true
	}
	return false
}

// acceptable checks the version a client speaks and, at that version, the request. Clients ask for the
// service content first to learn the version.
func (in *Instance) acceptable(r *http.Request, request call) error {
	version := in.api
	action := strings.Trim(r.Header.Get("SOAPAction"), `"`)
	if spoken, ok := strings.CutPrefix(action, "urn:vim25/"); ok && spoken != "" {
		if olderThan(in.api, spoken) && request.method != "RetrieveServiceContent" {
			return fmt.Errorf("Unsupported version URI %q", action) //nolint:staticcheck // vCenter's words
		}
		if olderThan(spoken, version) {
			version = spoken
		}
	}
	return checkSchema(request, version)
}

// keepSession refreshes the session of a request; a session that ended is taken away from it.
func (in *Instance) keepSession(r *http.Request) {
	cookie, err := r.Cookie(sessionCookie)
	if err != nil {
		return
	}
	in.mu.Lock()
	defer in.mu.Unlock()
	used, known := in.sessions[cookie.Value]
	if known && time.Since(used) > time.Duration(in.config.SessionIdle) {
		delete(in.sessions, cookie.Value)
		in.dead[cookie.Value] = true
	}
	if in.dead[cookie.Value] {
		r.Header.Del("Cookie")
		return
	}
	in.sessions[cookie.Value] = time.Now()
}

// recorder holds an answer back until it is known whether the client gets it.
type recorder struct {
	header http.Header
	status int
	body   bytes.Buffer
}

func (r *recorder) Header() http.Header            { return r.header }
func (r *recorder) WriteHeader(status int)         { r.status = status }
func (r *recorder) Write(data []byte) (int, error) { return r.body.Write(data) }

func (in *Instance) send(w http.ResponseWriter, answer *recorder) {
	for name, values := range answer.header {
		for _, value := range values {
			if id, ok := strings.CutPrefix(value, sessionCookie+"="); ok && name == "Set-Cookie" {
				id, _, _ = strings.Cut(id, ";")
				in.mu.Lock()
				in.sessions[id] = time.Now()
				in.mu.Unlock()
				// vCenter quotes the value; clients have to send it back as it is.
				value = fmt.Sprintf(`%s="%s"; Path=/; HttpOnly; Secure`, sessionCookie, id)
			}
			w.Header().Add(name, value)
		}
	}
	w.Header().Set("Content-Type", "text/xml; charset=utf-8")
	w.WriteHeader(answer.status)
	_, _ = w.Write(answer.body.Bytes())
}

func writeFault(w http.ResponseWriter, kind, message string) {
	var text bytes.Buffer
	_ = xml.EscapeText(&text, []byte(message))
	w.Header().Set("Content-Type", "text/xml; charset=utf-8")
	w.WriteHeader(http.StatusInternalServerError)
	_, _ = fmt.Fprintf(w, `<?xml version="1.0" encoding="UTF-8"?>
<soapenv:Envelope xmlns:soapenv="http://schemas.xmlsoap.org/soap/envelope/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">
<soapenv:Body><soapenv:Fault><faultcode>ServerFaultCode</faultcode><faultstring>%s</faultstring>
<detail><%sFault xmlns="urn:vim25" xsi:type="%s"></%sFault></detail></soapenv:Fault></soapenv:Body></soapenv:Envelope>`,
		text.String(), kind, kind, kind)
}
