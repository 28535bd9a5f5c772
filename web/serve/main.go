// Command serve serves the built page on this machine.
//
//	go run ./web/serve [-host ADDRESS] [-port N] [-open=false] [-dir DIR]
//
// The port may also come from the environment (PORT); 0 takes any free one. It
// prints the address and, where there is a desktop, opens a browser there.
// It listens on the loopback interface alone unless -host gives another address
// of the machine, or 0.0.0.0 for all: then it says that others see the page. No
// variable of the environment does that, as many set HOST to something else.
//
// It ends on Ctrl+C with exit 0. Exit 1: the page is not built, the port is taken
// or the address is not this machine's. Exit 2: the command line or PORT was wrong.
package main

import (
	"context"
	"os"
	"os/signal"
	"runtime"
)

func main() {
	ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt)
	code := run(ctx, surroundings{
		args:   os.Args[1:],
		getenv: os.Getenv,
		stdout: os.Stdout,
		stderr: os.Stderr,
		system: runtime.GOOS,
	})
	stop()
	os.Exit(code)
}
