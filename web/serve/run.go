package main

import (
	"context"
	"errors"
	"flag"
	"fmt"
	"io"
	"net"
	"os"
	"strconv"

	"atlas.example/southsouth/web/site"
)

// surroundings is what the command takes from the process around it, so that a
// test can stand in.
type surroundings struct {
	args           []string
	getenv         func(string) string
	stdout, stderr io.Writer
	system         string // as runtime.GOOS
}

// options are what the command line and the environment ask for.
type options struct {
	host string
	port int
	dir  string
	open bool
}

// defaultPort is the one that readers of a README expect.
const defaultPort = 8080

// run serves until ctx ends and returns the exit code.
func run(ctx context.Context, s surroundings) int {
	o, err := parse(s)
	if errors.Is(err, flag.ErrHelp) {
		return 0
	}
	if err != nil {
		fmt.Fprintln(s.stderr, "serve:", err)
		return 2
	}
	root, err := openPage(o.dir)
	if err != nil {
		fmt.Fprintf(s.stderr, "serve: no page in %s: build it with go run ./web/build\n", o.dir)
		return 1
	}
	defer root.Close()
	listener, err := listen(o)
	if err != nil {
		fmt.Fprintln(s.stderr, "serve:", err)
		return 1
	}
	at := listener.Addr().(*net.TCPAddr)
	if !at.IP.IsLoopback() {
		fmt.Fprintf(s.stderr, "serve: others in the network can see the page, at an address of this machine and port %d\n", at.Port)
	}
	fmt.Fprintln(s.stdout, address(at))
	if o.open {
		openBrowser(ctx, s, address(at))
	}
	if err := serve(ctx, listener, site.Handler(root.FS()), usual); err != nil {
		fmt.Fprintln(s.stderr, "serve:", err)
		return 1
	}
	return 0
}

// openPage opens the folder of a page. No name and no symbolic link leads out of it.
func openPage(dir string) (*os.Root, error) {
	root, err := os.OpenRoot(dir)
	if err != nil {
		return nil, err
	}
	if _, err := root.Stat("index.html"); err != nil {
		root.Close()
		return nil, err
	}
	return root, nil
}

// parse reads the flags, with PORT as the default of -port.
func parse(s surroundings) (options, error) {
	var o options
	port := s.getenv("PORT")
	if port == "" {
		port = strconv.Itoa(defaultPort)
	}
	flags := flag.NewFlagSet("serve", flag.ContinueOnError)
	flags.SetOutput(s.stderr)
	flags.StringVar(&o.host, "host", "127.0.0.1", "address of this machine to listen on, 0.0.0.0 for all: others in the network see the page then")
	flags.StringVar(&port, "port", port, "port to listen on, 0 for any free one")
	flags.StringVar(&o.dir, "dir", "web/dist", "folder made by web/build")
	flags.BoolVar(&o.open, "open", true, "open a browser where there is a desktop")
	if err := flags.Parse(s.args); err != nil {
		return o, err
	}
	if flags.NArg() > 0 {
		return o, fmt.Errorf("unknown argument %q: see -help", flags.Arg(0))
	}
	if o.host == "" { // which would be all of them, and nobody said so
		return o, errors.New("no -host: leave it out, or give an address of this machine")
	}
	var err error
	if o.port, err = strconv.Atoi(port); err != nil || o.port < 0 || o.port > 65535 {
		return o, fmt.Errorf("no port %q: give a number from 0 to 65535, such as PORT=8081", port)
	}
	return o, nil
}
