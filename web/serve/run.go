package main

import (
	"context"
	"errors"
	"flag"
	"fmt"
	"io"
	"net"
	"net/http"
	"os"
	"strconv"
	"syscall"
	"time"

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
	listener, err := net.Listen("tcp", net.JoinHostPort("127.0.0.1", strconv.Itoa(o.port)))
	if err != nil {
		fmt.Fprintln(s.stderr, "serve:", explain(err, o.port))
		return 1
	}
	address := fmt.Sprintf("http://localhost:%d/", listener.Addr().(*net.TCPAddr).Port)
	fmt.Fprintln(s.stdout, address)
	if o.open {
		openBrowser(ctx, s, address)
	}
	if err := serve(ctx, listener, site.Handler(root.FS())); err != nil {
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
	flags.StringVar(&port, "port", port, "port to listen on, 0 for any free one")
	flags.StringVar(&o.dir, "dir", "web/dist", "folder made by web/build")
	flags.BoolVar(&o.open, "open", true, "open a browser where there is a desktop")
	if err := flags.Parse(s.args); err != nil {
		return o, err
	}
	if flags.NArg() > 0 {
		return o, fmt.Errorf("unknown argument %q: see -help", flags.Arg(0))
	}
	var err error
	if o.port, err = strconv.Atoi(port); err != nil || o.port < 0 || o.port > 65535 {
		return o, fmt.Errorf("no port %q: give a number from 0 to 65535, such as PORT=8081", port)
	}
	return o, nil
}

// explain says what would mend an error of net.Listen.
func explain(err error, port int) error {
	if errors.Is(err, syscall.EADDRINUSE) {
		return fmt.Errorf("port %d is taken: PORT=%d chooses another", port, port%65535+1)
	}
	return err
}

// serve answers on the listener until ctx ends, then lets answers under way
// finish. There is no limit on writing: the program takes a minute on a slow line.
func serve(ctx context.Context, listener net.Listener, handler http.Handler) error {
	server := http.Server{
		Handler:           handler,
		ReadHeaderTimeout: 10 * time.Second,
		IdleTimeout:       2 * time.Minute,
	}
	failed := make(chan error, 1)
	// Serve blocks, and so does waiting for the end of ctx.
	go func() { failed <- server.Serve(listener) }()
	select {
	case err := <-failed:
		return err
	case <-ctx.Done():
	}
	grace, cancel := context.WithTimeout(context.WithoutCancel(ctx), 2*time.Second)
	defer cancel()
	if err := server.Shutdown(grace); err != nil {
		return server.Close() // a browser that never hung up is no fault
	}
	return nil
}
