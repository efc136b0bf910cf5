// Package sim runs vCenters for tests: govmomi's simulator with what it lacks for virtual TPMs.
package sim

import (
	"crypto/ecdsa"
	"crypto/elliptic"
	"crypto/rand"
	"crypto/sha1" //nolint:gosec // vSphere's thumbprints are SHA-1
	"crypto/sha256"
	"crypto/tls"
	"crypto/x509"
	"crypto/x509/pkix"
	"encoding/json"
	"encoding/pem"
	"errors"
	"fmt"
	"net"
	"net/http"
	"os"
	"path/filepath"
	"strings"
	"sync"
	"time"

	"github.com/google/uuid"
)

// Cloud is all vCenters of this process, with the storage and the keys they share.
type Cloud struct {
	dir   string
	state string

	mu        sync.Mutex
	instances map[string]*Instance
	keys      map[string]key

	control *http.Server
	// ControlURL is where the control API answers.
	ControlURL string
}

// Start brings up all vCenters and the control API.
func Start(config Config) (*Cloud, error) {
	dir, err := os.MkdirTemp("", "sealport-vcsim-")
	if err != nil {
		return nil, err
	}
	// Datastores have URLs as in vSphere, "ds:///vmfs/volumes/…"; govmomi's simulator takes them for paths.
	if err := os.Chdir(dir); err != nil {
		return nil, err
	}
	c := &Cloud{dir: dir, state: config.State, instances: map[string]*Instance{}, keys: map[string]key{}}
	for _, instance := range config.Instances {
		if _, err := c.Add(instance); err != nil {
			c.Close()
			return nil, err
		}
	}
	if err := c.serveControl(config.Control); err != nil {
		c.Close()
		return nil, err
	}
	return c, nil
}

// Close stops all vCenters and forgets their storage.
func (c *Cloud) Close() {
	if c.control != nil {
		_ = c.control.Close()
	}
	for _, in := range c.Instances() {
		in.close()
	}
	_ = os.RemoveAll(c.dir)
}

// Add brings up one more vCenter.
func (c *Cloud) Add(config InstanceConfig) (*Instance, error) {
	if config.Name == "" {
		return nil, errors.New("an instance needs a name")
	}
	if c.Instance(config.Name) != nil {
		return nil, fmt.Errorf("there is an instance %q already", config.Name)
	}
	in, err := newInstance(c, config.withDefaults())
	if err != nil {
		return nil, fmt.Errorf("%s: %w", config.Name, err)
	}
	c.mu.Lock()
	c.instances[config.Name] = in
	c.mu.Unlock()
	return in, nil
}

// Remove stops a vCenter for good.
func (c *Cloud) Remove(name string) bool {
	in := c.Instance(name)
	if in == nil {
		return false
	}
	c.mu.Lock()
	delete(c.instances, name)
	c.mu.Unlock()
	in.close()
	return true
}

// Instance is nil when there is none of that name.
func (c *Cloud) Instance(name string) *Instance {
	c.mu.Lock()
	defer c.mu.Unlock()
	return c.instances[name]
}

// Instances are all vCenters, in no order.
func (c *Cloud) Instances() []*Instance {
	c.mu.Lock()
	defer c.mu.Unlock()
	var all []*Instance
	for _, in := range c.instances {
		all = append(all, in)
	}
	return all
}

func (c *Cloud) byUUID(id string) *Instance {
	for _, in := range c.Instances() {
		if strings.EqualFold(in.uuid, id) {
			return in
		}
	}
	return nil
}

// storage is the folder of a datastore, relative as govmomi's simulator resolves it.
func (c *Cloud) storage(identity string) (url string, err error) {
	if identity != filepath.Base(identity) {
		return "", fmt.Errorf("identity %q of a datastore cannot be a folder's name", identity)
	}
	url = "ds:///vmfs/volumes/" + identity + "/"
	return url, os.MkdirAll(url, 0o700)
}

// kept is what an instance keeps over restarts of the process when there is a folder for it.
type kept struct {
	UUID string `json:"uuid"`
	Cert []byte `json:"cert"`
	Key  []byte `json:"key"`
}

func (c *Cloud) identityOf(config InstanceConfig) (string, tls.Certificate, error) {
	file := filepath.Join(c.state, config.Name+".json")
	var k kept
	if c.state != "" {
		if data, err := os.ReadFile(file); err == nil && json.Unmarshal(data, &k) == nil {
			certificate, err := tls.X509KeyPair(k.Cert, k.Key)
			return k.UUID, certificate, err
		}
	}
	k.UUID = config.UUID
	orElse(&k.UUID, uuid.NewString())
	var err error
	if k.Cert, k.Key, err = selfSigned(config.Name); err != nil {
		return "", tls.Certificate{}, err
	}
	if c.state != "" {
		if err := c.keep(file, k); err != nil {
			return "", tls.Certificate{}, err
		}
	}
	certificate, err := tls.X509KeyPair(k.Cert, k.Key)
	return k.UUID, certificate, err
}

func (c *Cloud) keep(file string, k kept) error {
	if err := os.MkdirAll(c.state, 0o700); err != nil {
		return err
	}
	data, err := json.Marshal(k)
	if err != nil {
		return err
	}
	return os.WriteFile(file, data, 0o600)
}

func selfSigned(name string) (certificate, key []byte, err error) {
	signer, err := ecdsa.GenerateKey(elliptic.P256(), rand.Reader)
	if err != nil {
		return nil, nil, err
	}
	template := &x509.Certificate{
		SerialNumber: serial(),
		Subject:      pkix.Name{CommonName: name, Organization: []string{"Sealport simulator"}},
		NotBefore:    time.Now().Add(-time.Hour),
		NotAfter:     time.Now().AddDate(5, 0, 0),
		KeyUsage:     x509.KeyUsageDigitalSignature,
		ExtKeyUsage:  []x509.ExtKeyUsage{x509.ExtKeyUsageServerAuth},
		DNSNames:     []string{"localhost", name},
		IPAddresses:  []net.IP{net.IPv4(127, 0, 0, 1)},
	}
	der, err := x509.CreateCertificate(rand.Reader, template, template, signer.Public(), signer)
	if err != nil {
		return nil, nil, err
	}
	pkcs8, err := x509.MarshalPKCS8PrivateKey(signer)
	return pem.EncodeToMemory(&pem.Block{Type: "CERTIFICATE", Bytes: der}),
		pem.EncodeToMemory(&pem.Block{Type: "PRIVATE KEY", Bytes: pkcs8}), err
}

// thumbprints are the two that clients pin: SHA-1 and SHA-256, upper case with colons.
func thumbprints(certificate tls.Certificate) (sha1Print, sha256Print string) {
	der := certificate.Certificate[0]
	one, two := sha1.Sum(der), sha256.Sum256(der) //nolint:gosec // see import
	return withColons(one[:]), withColons(two[:])
}

func withColons(sum []byte) string {
	parts := make([]string, len(sum))
	for i, b := range sum {
		parts[i] = fmt.Sprintf("%02X", b)
	}
	return strings.Join(parts, ":")
}
