package sim

// Demo is the vCenters of the demo cloud, as config/demo/cloud.json describes them.
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
		{
			Name: "vc-nagoya", Version: "7.0.3", Datacenter: "nagoya",
			Datastores: []DatastoreConfig{{Name: "ssd-nagoya", Identity: "ssd-nagoya"}},
			Networks:   []string{"tenant-1"},
			Providers: []Provider{
				standard,
				{Name: "kp-trusted", Type: "trusted", Key: "trusted-nagoya"},
				{Name: "kp-native-tokyo", Type: "native", Key: "native-nagoya"},
			},
		},
		{
			Name: "vc-sendai", Version: "7.0.1", Datacenter: "sendai",
			Datastores: []DatastoreConfig{{Name: "ssd-sendai", Identity: "ssd-sendai"}},
			Networks:   []string{"tenant-1"},
			Providers:  []Provider{standard},
		},
		{
			Name: "vc-fukuoka", Version: "6.7.0", Datacenter: "fukuoka",
			Datastores: []DatastoreConfig{{Name: "ssd-fukuoka", Identity: "ssd-fukuoka"}},
			Networks:   []string{"tenant-1"},
		},
	}
}
