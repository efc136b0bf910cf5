package sim

import (
	"slices"

	"github.com/google/uuid"
	"github.com/vmware/govmomi/simulator"
	"github.com/vmware/govmomi/vim25/methods"
	"github.com/vmware/govmomi/vim25/soap"
	"github.com/vmware/govmomi/vim25/types"
)

// Provider is a key provider. Two providers of one name hold the same key only when Key is the same.
type Provider struct {
	Name string `json:"name"`
	// Type is standard, native or trusted.
	Type    string `json:"type"`
	Default bool   `json:"default"`
	// Key is the identity of the key material: a standard provider's key server, a native one's key.
	Key string `json:"key"`
	// Health is green, yellow, red or gray.
	Health string `json:"health"`
	// Inactive ones do not answer.
	Inactive bool `json:"inactive"`
	// BackedUp matters for native ones only: before its first backup a native provider cannot be used.
	BackedUp    bool `json:"backedUp"`
	TpmRequired bool `json:"tpmRequired"`
}

// key is a key that a provider has generated.
type key struct{ provider, identity string }

var managementTypes = map[string]string{
	"standard": string(types.KmipClusterInfoKmsManagementTypeVCenter),
	"native":   string(types.KmipClusterInfoKmsManagementTypeNativeProvider),
	"trusted":  string(types.KmipClusterInfoKmsManagementTypeTrustAuthority),
}

func (p Provider) withDefaults() Provider {
	orElse(&p.Type, "standard")
	orElse(&p.Key, p.Name)
	orElse(&p.Health, "green")
	return p
}

func (p *Provider) usable() bool {
	return !p.Inactive && p.Health != "red" && (p.Type != "native" || p.BackedUp)
}

func (p *Provider) info(version string, withServers bool) types.KmipClusterInfo {
	info := types.KmipClusterInfo{
		ClusterId:      types.KeyProviderId{Id: p.Name},
		UseAsDefault:   p.Default,
		ManagementType: managementTypes[p.Type],
	}
	if p.Type == "standard" && withServers {
		info.Servers = []types.KmipServerInfo{{Name: "kms", Address: p.Key, Port: 5696}}
	}
	if p.Type == "native" && !olderThan(version, "7.0.2.0") {
		info.HasBackup = types.NewBool(p.BackedUp)
		info.TpmRequired = types.NewBool(p.TpmRequired)
		info.KeyId = p.Key
	}
	return info
}

// SetProvider adds a provider or replaces the one of that name; there is one default at most.
func (in *Instance) SetProvider(provider Provider) {
	provider = provider.withDefaults()
	in.mu.Lock()
	for _, other := range in.providers {
		if provider.Default {
			other.Default = false
		}
	}
	in.providers = slices.DeleteFunc(in.providers, func(p *Provider) bool { return p.Name == provider.Name })
	in.providers = append(in.providers, &provider)
	in.mu.Unlock()
	in.syncProviders()
}

// RemoveProvider tells whether there was one of that name.
func (in *Instance) RemoveProvider(name string) bool {
	in.mu.Lock()
	before := len(in.providers)
	in.providers = slices.DeleteFunc(in.providers, func(p *Provider) bool { return p.Name == name })
	removed := len(in.providers) != before
	in.mu.Unlock()
	in.syncProviders()
	return removed
}

// Providers are copies, in the order they were added.
func (in *Instance) Providers() []Provider {
	in.mu.Lock()
	defer in.mu.Unlock()
	all := []Provider{}
	for _, p := range in.providers {
		all = append(all, *p)
	}
	return all
}

func (in *Instance) provider(name string) *Provider {
	for _, p := range in.Providers() {
		if p.Name == name {
			return &p
		}
	}
	return nil
}

func (in *Instance) defaultProvider() *Provider {
	for _, p := range in.Providers() {
		if p.Default {
			return &p
		}
	}
	return nil
}

// syncProviders shows them as the property kmipServers.
func (in *Instance) syncProviders() {
	manager := in.registry().CryptoManager()
	infos := []types.KmipClusterInfo{}
	for _, p := range in.Providers() {
		infos = append(infos, p.info(in.api, true))
	}
	ctx := in.context()
	ctx.WithLock(manager, func() {
		manager.Enabled = true
		manager.KmipServers = infos
	})
}

// newKey generates a key with a provider that can be used; without name with the default one.
func (in *Instance) newKey(id *types.CryptoKeyId) (*types.CryptoKeyId, error) {
	var provider *Provider
	if id != nil && id.ProviderId != nil && id.ProviderId.Id != "" {
		if provider = in.provider(id.ProviderId.Id); provider == nil {
			return nil, genericConfigFault("msg.vigor.enc.keyNotFound", "Key provider '%s' is not found.", id.ProviderId.Id)
		}
	} else if provider = in.defaultProvider(); provider == nil {
		return nil, genericConfigFault("msg.vtpm.add.notEncrypted",
			"A default key provider is required to encrypt the virtual machine.")
	}
	if !provider.usable() {
		return nil, genericConfigFault("msg.keysafe.locator", "Key provider '%s' is not available.", provider.Name)
	}
	made := &types.CryptoKeyId{ProviderId: &types.KeyProviderId{Id: provider.Name}}
	in.cloud.mu.Lock()
	defer in.cloud.mu.Unlock()
	if id != nil && id.KeyId != "" {
		if known := in.cloud.keys[id.KeyId]; known != (key{provider.Name, provider.Key}) {
			return nil, genericConfigFault("msg.vigor.enc.keyNotFound", "Key '%s' is not found.", id.KeyId)
		}
		made.KeyId = id.KeyId
		return made, nil
	}
	made.KeyId = uuid.NewString()
	in.cloud.keys[made.KeyId] = key{provider.Name, provider.Key}
	return made, nil
}

// canOpen tells whether this vCenter gets at a key; nil is no key and always fine.
func (in *Instance) canOpen(id *types.CryptoKeyId) error {
	if id == nil {
		return nil
	}
	provider := in.provider(id.ProviderId.Id)
	if provider == nil {
		return genericConfigFault("msg.vigor.enc.keyNotFound", "Key provider '%s' is not found.", id.ProviderId.Id)
	}
	in.cloud.mu.Lock()
	known := in.cloud.keys[id.KeyId]
	in.cloud.mu.Unlock()
	if provider.Key != known.identity {
		return genericConfigFault("msg.vigor.enc.keyNotFound", "Unable to decrypt the ciphertext. Failed to decrypt the key.")
	}
	if provider.Inactive || provider.Health == "red" {
		return genericConfigFault("msg.keysafe.locator", "Key provider '%s' is not available.", provider.Name)
	}
	return nil
}

// cryptoManager answers for the key providers.
type cryptoManager struct {
	*simulator.CryptoManagerKmip
	in *Instance
}

func (m *cryptoManager) ListKmsClusters(_ *simulator.Context, req *types.ListKmsClusters) soap.HasFault {
	if olderThan(m.in.api, "7.0") {
		return &methods.ListKmsClustersBody{Fault_: simulator.Fault("The method is not found.",
			&types.MethodNotFound{Receiver: req.This, Method: "ListKmsClusters"})}
	}
	bits := map[string]int32{"standard": 1, "trusted": 2, "native": 8}
	infos := []types.KmipClusterInfo{}
	for _, p := range m.in.Providers() {
		status := int32(1)
		if p.Inactive {
			status = 2
		}
		if passes(req.ManagementTypeFilter, bits[p.Type]) && passes(req.StatusFilter, status) {
			infos = append(infos, p.info(m.in.api, req.IncludeKmsServers != nil && *req.IncludeKmsServers))
		}
	}
	return &methods.ListKmsClustersBody{Res: &types.ListKmsClustersResponse{Returnval: infos}}
}

func passes(filter, bit int32) bool { return filter <= 0 || filter&bit != 0 }

func (m *cryptoManager) IsKmsClusterActive(_ *simulator.Context, req *types.IsKmsClusterActive) soap.HasFault {
	provider := m.in.defaultProvider()
	if req.Cluster != nil {
		provider = m.in.provider(req.Cluster.Id)
	}
	active := provider != nil && !provider.Inactive
	return &methods.IsKmsClusterActiveBody{Res: &types.IsKmsClusterActiveResponse{Returnval: active}}
}

func (m *cryptoManager) GetDefaultKmsCluster(_ *simulator.Context, _ *types.GetDefaultKmsCluster) soap.HasFault {
	body := &methods.GetDefaultKmsClusterBody{Res: &types.GetDefaultKmsClusterResponse{}}
	if provider := m.in.defaultProvider(); provider != nil {
		body.Res.Returnval = &types.KeyProviderId{Id: provider.Name}
	}
	return body
}

func (m *cryptoManager) SetDefaultKmsCluster(_ *simulator.Context, req *types.SetDefaultKmsCluster) soap.HasFault {
	m.in.mu.Lock()
	for _, p := range m.in.providers {
		p.Default = req.ClusterId != nil && p.Name == req.ClusterId.Id
	}
	m.in.mu.Unlock()
	m.in.syncProviders()
	return &methods.SetDefaultKmsClusterBody{Res: &types.SetDefaultKmsClusterResponse{}}
}

func (m *cryptoManager) RetrieveKmipServersStatusTask(ctx *simulator.Context, req *types.RetrieveKmipServersStatus_Task) soap.HasFault {
	ref := m.in.start(ctx, "RetrieveKmipServersStatus_Task", m.Self, func(*simulator.Context) (any, error) {
		statuses := []types.CryptoManagerKmipClusterStatus{}
		for _, p := range m.in.Providers() {
			wanted := len(req.Clusters) == 0 || slices.ContainsFunc(req.Clusters,
				func(c types.KmipClusterInfo) bool { return c.ClusterId.Id == p.Name })
			if wanted {
				statuses = append(statuses, p.status())
			}
		}
		return types.ArrayOfCryptoManagerKmipClusterStatus{CryptoManagerKmipClusterStatus: statuses}, nil
	})
	return &methods.RetrieveKmipServersStatus_TaskBody{Res: &types.RetrieveKmipServersStatus_TaskResponse{Returnval: ref}}
}

func (p *Provider) status() types.CryptoManagerKmipClusterStatus {
	health := types.ManagedEntityStatus(p.Health)
	if p.Inactive {
		health = types.ManagedEntityStatusRed
	}
	status := types.CryptoManagerKmipClusterStatus{
		ClusterId: types.KeyProviderId{Id: p.Name}, ManagementType: managementTypes[p.Type], OverallStatus: health,
	}
	if p.Type == "standard" {
		connection := "Normal"
		if health == types.ManagedEntityStatusRed {
			connection = "Not connected"
		}
		status.Servers = []types.CryptoManagerKmipServerStatus{{
			Name: "kms", Status: health, ConnectionStatus: connection,
			ClientTrustServer: types.NewBool(true), ServerTrustClient: types.NewBool(true),
		}}
	}
	return status
}

func (m *cryptoManager) GenerateKey(_ *simulator.Context, req *types.GenerateKey) soap.HasFault {
	body := &methods.GenerateKeyBody{Res: &types.GenerateKeyResponse{}}
	asked := &types.CryptoKeyId{ProviderId: req.KeyProvider}
	if req.KeyProvider != nil {
		if p := m.in.provider(req.KeyProvider.Id); p != nil && p.Type != "standard" {
			body.Res = nil
			body.Fault_ = simulator.Fault("Keys of this provider are generated when they are used.", &types.RuntimeFault{})
			return body
		}
	}
	made, err := m.in.newKey(asked)
	if err != nil {
		f := asFailure(err)
		body.Res.Returnval = types.CryptoKeyResult{KeyId: *asked, Reason: f.message,
			Fault: &types.LocalizedMethodFault{Fault: f.fault, LocalizedMessage: f.message}}
		return body
	}
	body.Res.Returnval = types.CryptoKeyResult{KeyId: *made, Success: true}
	return body
}

func (m *cryptoManager) QueryCryptoKeyStatus(_ *simulator.Context, req *types.QueryCryptoKeyStatus) soap.HasFault {
	statuses := []types.CryptoManagerKmipCryptoKeyStatus{}
	for _, id := range req.KeyIds {
		statuses = append(statuses, m.in.keyStatus(id, req.CheckKeyBitMap))
	}
	return &methods.QueryCryptoKeyStatusBody{Res: &types.QueryCryptoKeyStatusResponse{Returnval: statuses}}
}

func (in *Instance) keyStatus(id types.CryptoKeyId, check int32) types.CryptoManagerKmipCryptoKeyStatus {
	status := types.CryptoManagerKmipCryptoKeyStatus{KeyId: id}
	if check&1 != 0 {
		reason := in.keyProblem(id)
		status.KeyAvailable, status.Reason = types.NewBool(reason == ""), string(reason)
	}
	if check&2 != 0 {
		for _, vm := range in.machines() {
			if used := vm.Config.KeyId; used != nil && used.KeyId == id.KeyId {
				status.EncryptedVMs = append(status.EncryptedVMs, vm.Self)
			}
		}
	}
	return status
}

func (in *Instance) keyProblem(id types.CryptoKeyId) types.CryptoManagerKmipCryptoKeyStatusKeyUnavailableReason {
	if id.ProviderId == nil || in.provider(id.ProviderId.Id) == nil {
		return types.CryptoManagerKmipCryptoKeyStatusKeyUnavailableReasonKeyStateClusterInvalid
	}
	provider := in.provider(id.ProviderId.Id)
	switch {
	case provider.Type == "native":
		return types.CryptoManagerKmipCryptoKeyStatusKeyUnavailableReasonKeyStateManagedByNKP
	case provider.Type == "trusted":
		return types.CryptoManagerKmipCryptoKeyStatusKeyUnavailableReasonKeyStateManagedByTrustAuthority
	case provider.Inactive || provider.Health == "red":
		return types.CryptoManagerKmipCryptoKeyStatusKeyUnavailableReasonKeyStateClusterUnreachable
	case in.canOpen(&id) != nil:
		return types.CryptoManagerKmipCryptoKeyStatusKeyUnavailableReasonKeyStateMissingInKMS
	}
	return ""
}
