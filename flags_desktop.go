//go:build !js

package main

import (
	"flag"
	"fmt"
	"os"

	"atlas.example/southsouth/scene/version"
)

// readFlags reads the command line. It ends the program if that asked for nothing but the version.
func readFlags() {
	told := flag.Bool("version", false, "print which version this is, and end")
	flag.Parse()
	if *told {
		fmt.Fprintln(os.Stdout, version.Text())
		os.Exit(0)
	}
}
