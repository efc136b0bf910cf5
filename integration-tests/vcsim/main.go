// Command vcsim runs vCenters for tests and for the demo, and prints a line of JSON when they answer.
package main

import (
	"encoding/json"
	"flag"
	"fmt"
	"log"
	"os"
	"os/signal"
	"path/filepath"
	"syscall"

	"sealport/vcsim/sim"
)

func main() {
	if err := run(); err != nil {
		fmt.Fprintln(os.Stderr, "vcsim:", err)
		os.Exit(1)
	}
}

func run() error {
	file := flag.String("config", "", "a JSON file that describes the vCenters; - reads it from standard input")
	demo := flag.Bool("demo", false, "run the vCenters of the demo cloud")
	control := flag.Int("control", 0, "port of the control API; 0 picks a free one")
	state := flag.String("state", "", "folder that keeps certificates and instance ids over restarts")
	port := flag.Int("port", 0, "port of the first vCenter, the next ones follow; 0 picks free ones")
	flag.Parse()
	log.SetOutput(os.Stderr)

	config, err := read(*file)
	if err != nil {
		return err
	}
	if *demo {
		config.Instances = append(config.Instances, sim.Demo()...)
	}
	if *control != 0 {
		config.Control = *control
	}
	if *state != "" {
		// The simulator changes its working directory.
		if config.State, err = filepath.Abs(*state); err != nil {
			return err
		}
	}
	for i := range config.Instances {
		if *port != 0 && config.Instances[i].Port == 0 {
			config.Instances[i].Port = *port + i
		}
	}
	cloud, err := sim.Start(config)
	if err != nil {
		return err
	}
	defer cloud.Close()
	if err := json.NewEncoder(os.Stdout).Encode(cloud.Ready()); err != nil {
		return err
	}
	stop := make(chan os.Signal, 1)
	signal.Notify(stop, os.Interrupt, syscall.SIGTERM)
	<-stop
	return nil
}

func read(file string) (sim.Config, error) {
	switch file {
	case "":
		return sim.Config{}, nil
	case "-":
		return sim.ReadConfig(os.Stdin)
	}
	f, err := os.Open(file)
	if err != nil {
		return sim.Config{}, err
	}
	defer f.Close()
	return sim.ReadConfig(f)
}
