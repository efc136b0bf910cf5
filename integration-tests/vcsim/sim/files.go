package sim

import (
	"fmt"
	"os"
	"path/filepath"
	"sync"
)

// freeFolder makes up a name for a folder like the wanted one that is not taken.
func freeFolder(datastore, wanted string) (string, error) {
	name := wanted
	for i := 1; ; i++ {
		_, err := os.Stat(datastore + name)
		if os.IsNotExist(err) {
			return name, nil
		}
		if err != nil {
			return "", err
		}
		name = fmt.Sprintf("%s_%d", wanted, i)
	}
}

// moveFolder moves the files of a VM's folder; both datastores are on this machine.
func moveFolder(from, to string) error {
	if err := os.MkdirAll(filepath.Dir(to), 0o700); err != nil {
		return err
	}
	return os.Rename(from, to)
}

// parallel runs work for 0 to n-1, some at a time, and returns the first error.
func parallel(n int, work func(i int) error) error {
	var wait sync.WaitGroup
	var once sync.Once
	var failed error
	slots := make(chan struct{}, 64)
	for i := range n {
		wait.Add(1)
		slots <- struct{}{}
		go func() {
			defer wait.Done()
			defer func() { <-slots }()
			if err := work(i); err != nil {
				once.Do(func() { failed = err })
			}
		}()
	}
	wait.Wait()
	return failed
}

func numbered(name string, i int) string { return fmt.Sprintf("%s-%05d", name, i) }

func hardwareName(version int) string { return fmt.Sprintf("vmx-%d", version) }
