package sim

import (
	"crypto/ecdsa"
	"crypto/elliptic"
	"crypto/rand"
	"crypto/rsa"
	"crypto/sha256"
	"crypto/x509"
	"crypto/x509/pkix"
	"encoding/base64"
	"encoding/hex"
	"math/big"
	"sync"
	"time"

	"github.com/google/uuid"
	"github.com/vmware/govmomi/vim25/types"
)

// tpmKey is the device key that vCenter gives to each VM's TPM.
const tpmKey = 11000

// Tpm is the state of a virtual TPM. A copy has the same State and Certificates; a new one has new ones.
type Tpm struct {
	State        string
	Value        string
	Certificates [][]byte
	Requests     [][]byte
}

func (t *Tpm) copy() *Tpm {
	duplicate := *t
	return &duplicate
}

// device is the TPM as a client sees it. The XML encoder writes bytes as they are, so they hold base64 text.
func (t *Tpm) device() *types.VirtualTPM {
	controller := int32(100)
	return &types.VirtualTPM{
		VirtualDevice: types.VirtualDevice{
			Key:           tpmKey,
			ControllerKey: controller,
			DeviceInfo:    &types.Description{Label: "Virtual TPM", Summary: "Trusted Platform Module"},
		},
		EndorsementKeyCertificateSigningRequest: encoded(t.Requests),
		EndorsementKeyCertificate:               encoded(t.Certificates),
	}
}

func encoded(ders [][]byte) [][]byte {
	var texts [][]byte
	for _, der := range ders {
		texts = append(texts, []byte(base64.StdEncoding.EncodeToString(der)))
	}
	return texts
}

// decoded reverses encoded; what a client sends arrives as base64 text, too.
func decoded(texts [][]byte) ([][]byte, error) {
	var ders [][]byte
	for _, text := range texts {
		der, err := base64.StdEncoding.DecodeString(string(text))
		if err != nil {
			return nil, err
		}
		if _, err = x509.ParseCertificate(der); err != nil {
			return nil, err
		}
		ders = append(ders, der)
	}
	return ders, nil
}

// Fingerprints are SHA-256 over each certificate's public key.
func (t *Tpm) Fingerprints() []string {
	var prints []string
	for _, der := range t.Certificates {
		certificate, err := x509.ParseCertificate(der)
		if err != nil {
			panic(err) // only parsed certificates are stored
		}
		sum := sha256.Sum256(certificate.RawSubjectPublicKeyInfo)
		prints = append(prints, hex.EncodeToString(sum[:]))
	}
	return prints
}

// manufacturer makes TPMs whose endorsement keys are certified by a CA of its own, as vCenter does.
type manufacturer struct {
	authority *x509.Certificate
	signer    *ecdsa.PrivateKey
	primes    primePool
}

func newManufacturer(name string) (*manufacturer, error) {
	signer, err := ecdsa.GenerateKey(elliptic.P256(), rand.Reader)
	if err != nil {
		return nil, err
	}
	template := &x509.Certificate{
		SerialNumber:          serial(),
		Subject:               pkix.Name{CommonName: "CA", Organization: []string{name}, OrganizationalUnit: []string{"VMware Engineering"}},
		NotBefore:             time.Now().Add(-time.Hour),
		NotAfter:              time.Now().AddDate(10, 0, 0),
		IsCA:                  true,
		BasicConstraintsValid: true,
		KeyUsage:              x509.KeyUsageCertSign,
	}
	der, err := x509.CreateCertificate(rand.Reader, template, template, signer.Public(), signer)
	if err != nil {
		return nil, err
	}
	authority, err := x509.ParseCertificate(der)
	return &manufacturer{authority: authority, signer: signer}, err
}

// make manufactures a TPM with new RSA 2048 and ECC P-256 endorsement keys.
func (m *manufacturer) make() (*Tpm, error) {
	rsaKey, err := m.primes.key()
	if err != nil {
		return nil, err
	}
	eccKey, err := ecdsa.GenerateKey(elliptic.P256(), rand.Reader)
	if err != nil {
		return nil, err
	}
	tpm := &Tpm{State: uuid.NewString()}
	for _, key := range []any{rsaKey, eccKey} {
		if err := m.certify(tpm, key); err != nil {
			return nil, err
		}
	}
	return tpm, nil
}

func (m *manufacturer) certify(tpm *Tpm, key any) error {
	subject := pkix.Name{CommonName: "VMware TPM " + tpm.State[:8]}
	request, err := x509.CreateCertificateRequest(rand.Reader, &x509.CertificateRequest{Subject: subject}, key)
	if err != nil {
		return err
	}
	parsed, err := x509.ParseCertificateRequest(request)
	if err != nil {
		return err
	}
	template := &x509.Certificate{
		SerialNumber: serial(),
		Subject:      subject,
		NotBefore:    time.Now().Add(-time.Hour),
		NotAfter:     time.Now().AddDate(10, 0, 0),
		KeyUsage:     x509.KeyUsageKeyEncipherment,
	}
	der, err := x509.CreateCertificate(rand.Reader, template, m.authority, parsed.PublicKey, m.signer)
	tpm.Requests = append(tpm.Requests, request)
	tpm.Certificates = append(tpm.Certificates, der)
	return err
}

func serial() *big.Int {
	n, err := rand.Int(rand.Reader, new(big.Int).Lsh(big.NewInt(1), 120))
	if err != nil {
		panic(err)
	}
	return n
}

// primePool makes RSA keys from pairs of primes that are reused, but no pair twice. That is fast and
// would be fatal anywhere but in a simulator: keys sharing a prime can be factored.
type primePool struct {
	mu     sync.Mutex
	primes []*big.Int
	next   [2]int
}

func (p *primePool) key() (*rsa.PrivateKey, error) {
	p.mu.Lock()
	defer p.mu.Unlock()
	// Pairs (i, j) with i < j: all with j before a new prime is needed.
	if p.next[0] >= p.next[1] {
		p.next = [2]int{0, p.next[1] + 1}
	}
	for len(p.primes) <= p.next[1] {
		prime, err := rand.Prime(rand.Reader, 1024)
		if err != nil {
			return nil, err
		}
		p.primes = append(p.primes, prime)
	}
	first, second := p.primes[p.next[0]], p.primes[p.next[1]]
	p.next[0]++
	return rsaKey(first, second), nil
}

func rsaKey(p, q *big.Int) *rsa.PrivateKey {
	one := big.NewInt(1)
	e := big.NewInt(65537)
	order := new(big.Int).Mul(new(big.Int).Sub(p, one), new(big.Int).Sub(q, one))
	key := &rsa.PrivateKey{
		PublicKey: rsa.PublicKey{N: new(big.Int).Mul(p, q), E: 65537},
		D:         new(big.Int).ModInverse(e, order),
		Primes:    []*big.Int{p, q},
	}
	key.Precompute()
	return key
}
