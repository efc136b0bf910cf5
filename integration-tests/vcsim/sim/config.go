package sim

import (
	"encoding/json"
	"fmt"
	"io"
	"strconv"
	"strings"
	"time"

	"github.com/vmware/govmomi/vim25/types"
)

// Config describes the vCenters of one process.
type Config struct {
	// Control is the port of the control API; 0 picks a free one.
	Control int `json:"control"`
	// State is a folder that keeps certificates and instance ids over restarts; empty: new ones each time.
	State     string           `json:"state"`
	Instances []InstanceConfig `json:"instances"`
}

// InstanceConfig describes one vCenter. Empty lists get one entry with a default name.
type InstanceConfig struct {
	Name        string            `json:"name"`
	Port        int               `json:"port"`
	Version     string            `json:"version"`
	UUID        string            `json:"uuid"`
	Users       []UserConfig      `json:"users"`
	SessionIdle Duration          `json:"sessionIdle"`
	Datacenter  string            `json:"datacenter"`
	Clusters    []ClusterConfig   `json:"clusters"`
	Datastores  []DatastoreConfig `json:"datastores"`
	Networks    []string          `json:"networks"`
	Pools       []string          `json:"pools"`
	Folders     []string          `json:"folders"`
	Providers   []Provider        `json:"providers"`
	VMs         []VMConfig        `json:"vms"`
}

// UserConfig is an account; Deny lists privileges it lacks, "Cryptographer.*" lacks all of a group.
type UserConfig struct {
	Name     string   `json:"name"`
	Password string   `json:"password"`
	Deny     []string `json:"deny"`
}

type ClusterConfig struct {
	Name  string `json:"name"`
	Hosts int    `json:"hosts"`
}

// DatastoreConfig names a datastore; the same identity in two instances is shared storage.
type DatastoreConfig struct {
	Name     string `json:"name"`
	Identity string `json:"identity"`
}

// VMConfig describes one VM, or Count of them.
type VMConfig struct {
	Name       string `json:"name"`
	Count      int    `json:"count"`
	GuestID    string `json:"guestId"`
	Firmware   string `json:"firmware"`
	Version    int    `json:"version"`
	CPUs       int32  `json:"cpus"`
	MemoryMB   int64  `json:"memoryMb"`
	DiskMB     int64  `json:"diskMb"`
	Datastore  string `json:"datastore"`
	Folder     string `json:"folder"`
	Pool       string `json:"pool"`
	TPM        bool   `json:"tpm"`
	Provider   string `json:"provider"`
	PowerOn    bool   `json:"powerOn"`
	Annotation string `json:"annotation"`
}

// Duration reads "30m" from JSON.
type Duration time.Duration

func (d *Duration) UnmarshalJSON(data []byte) error {
	var text string
	if err := json.Unmarshal(data, &text); err != nil {
		return err
	}
	parsed, err := time.ParseDuration(text)
	*d = Duration(parsed)
	return err
}

func (d Duration) MarshalJSON() ([]byte, error) {
	return json.Marshal(time.Duration(d).String())
}

// ReadConfig reads JSON; a field it does not know is an error.
func ReadConfig(from io.Reader) (Config, error) {
	var config Config
	decoder := json.NewDecoder(from)
	decoder.DisallowUnknownFields()
	err := decoder.Decode(&config)
	return config, err
}

const (
	DefaultUser     = "administrator@vsphere.local"
	DefaultPassword = "sealport-demo"
)

func (c InstanceConfig) withDefaults() InstanceConfig {
	orElse(&c.Version, "8.0.3")
	orElse(&c.Datacenter, "datacenter")
	if c.SessionIdle == 0 {
		c.SessionIdle = Duration(30 * time.Minute)
	}
	if len(c.Users) == 0 {
		c.Users = []UserConfig{{Name: DefaultUser, Password: DefaultPassword}}
	}
	if len(c.Clusters) == 0 {
		c.Clusters = []ClusterConfig{{Name: "cluster"}}
	}
	for i := range c.Clusters {
		c.Clusters[i].Hosts = max(c.Clusters[i].Hosts, 1)
	}
	if len(c.Datastores) == 0 {
		c.Datastores = []DatastoreConfig{{Name: "datastore-" + c.Name}}
	}
	for i := range c.Datastores {
		orElse(&c.Datastores[i].Identity, c.Name+"-"+c.Datastores[i].Name)
	}
	for i := range c.Providers {
		c.Providers[i] = c.Providers[i].withDefaults()
	}
	return c
}

func (c VMConfig) withDefaults() VMConfig {
	orElse(&c.GuestID, "ubuntu64Guest")
	orElse(&c.Firmware, "efi")
	c.Version = orNumber(c.Version, 14)
	c.CPUs = orNumber(c.CPUs, 1)
	c.MemoryMB = orNumber(c.MemoryMB, 1024)
	c.DiskMB = orNumber(c.DiskMB, 1024)
	c.Count = orNumber(c.Count, 1)
	return c
}

func orElse(value *string, fallback string) {
	if *value == "" {
		*value = fallback
	}
}

func orNumber[T int | int32 | int64](value, fallback T) T {
	if value == 0 {
		return fallback
	}
	return value
}

// apiVersion tells what a vCenter of this version calls its API: 6.7.0 is "6.7", 7.0.3 is "7.0.3.0".
func apiVersion(version string) (string, error) {
	parts := strings.Split(version, ".")
	if len(parts) != 3 {
		return "", fmt.Errorf("version %q has not the form 8.0.3", version)
	}
	for _, part := range parts {
		if _, err := strconv.Atoi(part); err != nil {
			return "", fmt.Errorf("version %q has not the form 8.0.3", version)
		}
	}
	if _, err := types.ParseESXiVersion(strings.Join(append(parts[:2:2], "0"), ".")); err != nil {
		return "", fmt.Errorf("version %q is none that is simulated", version)
	}
	switch {
	case parts[0] == "6":
		return strings.Join(parts[:2], "."), nil
	case version == "8.0.0":
		return "8.0.0.1", nil
	}
	return version + ".0", nil
}

// olderThan compares dotted versions part by part as numbers.
func olderThan(version, than string) bool {
	a, b := strings.Split(version, "."), strings.Split(than, ".")
	for i := range max(len(a), len(b)) {
		if x, y := part(a, i), part(b, i); x != y {
			return x < y
		}
	}
	return false
}

func part(parts []string, i int) int {
	if i >= len(parts) {
		return 0
	}
	n, _ := strconv.Atoi(parts[i])
	return n
}
