// Command release makes the archives of a release: the program for each system, the folder of the page,
// what goes with them, and a list of their checksums.
//
//	go run ./scene/release -o dist
//	go run ./scene/release -o dist -version v1.2.3
//	go run ./scene/release -o dist -only linux/amd64,web
//	go run ./scene/release -o dist -check
//
// It is run from the root of the module and fills the folder with
//
//	southsouth_VERSION_linux_amd64.tar.gz     bin/southsouth, and share for the menu of a desktop
//	southsouth_VERSION_linux_arm64.tar.gz
//	southsouth_VERSION_windows_amd64.zip      southsouth.exe, with icon, manifest and version
//	southsouth_VERSION_darwin_arm64.tar.gz    South–South.app
//	southsouth_VERSION_web.zip                the page in its folder atlas, and settings of servers
//	southsouth_VERSION_….cdx.json             what is in each archive, by whom and under which licence
//	SHA256SUMS                                of all of them: sha256sum -c SHA256SUMS
//
// The version is what git calls the source (git describe --tags --always --dirty), and the time of all
// files in the archives is that of its last commit, or SOURCE_DATE_EPOCH. Without git, or where it knows
// no commit, both -version and SOURCE_DATE_EPOCH have to be given.
//
// The same source and toolchain give the same bytes, on any machine and in any folder. With -check all is
// made twice, the second time with nothing of the first left in the cache of the go command, and the command
// fails unless both are the same. That takes some minutes.
//
// Each archive is unpacked again and tried as far as this machine can: programs tell their version, for
// other systems with qemu-user-static and Wine if those are there, and where DISPLAY names a screen the
// program has to run in its window for some seconds. What was tried and what was not is printed.
//
// Exit 1: something could not be made, or what was made is not right. Exit 2: the command line was wrong.
package main

import (
	"context"
	"errors"
	"flag"
	"fmt"
	"io"
	"os"
	"os/signal"
	"strings"
)

func main() {
	ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt)
	code := run(ctx, os.Args[1:], os.Stderr)
	stop()
	os.Exit(code)
}

// options is the command line.
type options struct {
	out     string
	version string
	only    string
	quality int
	check   bool
}

// run is the command: it returns the exit code.
func run(ctx context.Context, args []string, stderr io.Writer) int {
	var o options
	flags := flag.NewFlagSet("release", flag.ContinueOnError)
	flags.SetOutput(stderr)
	flags.StringVar(&o.out, "o", "dist", "folder to fill")
	flags.StringVar(&o.version, "version", "", "version of the release, such as v1.2.3 (default: what git describe says)")
	flags.StringVar(&o.only, "only", "", "make only these, of "+names(targets)+"; with commas between")
	flags.IntVar(&o.quality, "quality", 11, "compression of the page, 0 (fastest) to 11 (smallest)")
	flags.BoolVar(&o.check, "check", false, "make all twice and compare the bytes")
	switch err := flags.Parse(args); {
	case errors.Is(err, flag.ErrHelp):
		return 0
	case err != nil:
		return 2
	case flags.NArg() > 0:
		fmt.Fprintf(stderr, "release: %q is not a flag; -help lists them\n", flags.Arg(0))
		return 2
	case o.quality < 0 || o.quality > 11:
		fmt.Fprintf(stderr, "release: -quality %d: want 0 to 11\n", o.quality)
		return 2
	}
	chosen, err := choose(o.only)
	if err != nil {
		fmt.Fprintln(stderr, "release:", err)
		return 2
	}
	source, err := describe(ctx, ".", o.version, os.Getenv("SOURCE_DATE_EPOCH"))
	if err != nil {
		fmt.Fprintln(stderr, "release:", err)
		return 2
	}
	r := release{source: source, out: o.out, quality: o.quality, log: stderr}
	if err := r.makeAll(ctx, chosen, o.check); err != nil {
		fmt.Fprintln(stderr, "release:", err)
		return 1
	}
	return 0
}

// names is what targets are called, with commas between.
func names(all []target) string {
	var list []string
	for _, t := range all {
		list = append(list, t.String())
	}
	return strings.Join(list, ", ")
}

// choose is the targets that -only names, or all of them.
func choose(only string) ([]target, error) {
	if only == "" {
		return targets, nil
	}
	var chosen []target
next:
	for name := range strings.SplitSeq(only, ",") {
		for _, t := range targets {
			if t.String() == strings.TrimSpace(name) {
				chosen = append(chosen, t)
				continue next
			}
		}
		return nil, fmt.Errorf("-only %s: want some of %s", name, names(targets))
	}
	return chosen, nil
}
