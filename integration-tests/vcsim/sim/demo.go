package sim

// Demo is the part of the demo cloud that runs here: vc-tokyo and vc-osaka.
func Demo() []InstanceConfig {
	shared := DatastoreConfig{Name: "nfs-shared-1", Identity: "nfs-shared-1"}
	standard := Provider{Name: "kp-standard", Type: "standard", Default: true, Key: "kms-standard"}
	return []InstanceConfig{
		{
			Name: "vc-tokyo", Version: "8.0.3", Datacenter: "tokyo",
			Clusters:   []ClusterConfig{{Name: "tokyo-1", Hosts: 2}},
			Datastores: []DatastoreConfig{shared, {Name: "ssd-tokyo", Identity: "ssd-tokyo"}},
			Networks:   []string{"tenant-1", "tenant-2"},
			Providers:  []Provider{standard, {Name: "kp-native-tokyo", Type: "native", Key: "native-tokyo", BackedUp: true}},
			VMs: []VMConfig{
				{Name: "orphan-win11", GuestID: "windows11_64Guest", Version: 19, CPUs: 2, MemoryMB: 8192, DiskMB: 65536, TPM: true},
				{Name: "orphan-linux", GuestID: "ubuntu64Guest", Version: 19, CPUs: 2, MemoryMB: 4096, DiskMB: 32768},
			},
		},
		{
			Name: "vc-osaka", Version: "8.0.2", Datacenter: "osaka",
			Clusters:   []ClusterConfig{{Name: "osaka-1", Hosts: 2}},
			Datastores: []DatastoreConfig{shared, {Name: "ssd-osaka", Identity: "ssd-osaka"}},
			Networks:   []string{"tenant-1", "tenant-2"},
			Providers:  []Provider{standard},
		},
	}
}
