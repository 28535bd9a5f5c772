// Command serve serves the built page on this machine.
//
//	go run ./web/serve [-port N] [-open=false] [-dir DIR]
//
// The port may also come from the environment (PORT); 0 takes any free one. It
// prints the address and, where there is a desktop, opens a browser there.
// It listens on the loopback interface alone, and ends on Ctrl+C with exit 0.
// Exit 1: the page is not built or the port is taken. Exit 2: the command line
// or PORT was wrong.
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
