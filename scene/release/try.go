package main

import (
	"bytes"
	"context"
	"debug/buildinfo"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"runtime"
	"strings"
	"time"
)

// try unpacks the archive of a target and tries what is in it as far as this machine can. It tells what it did
// and what it could not.
func (r *release) try(ctx context.Context, t target) error {
	dir := filepath.Join(r.work, "tried", strings.ReplaceAll(t.String(), "/", "_"))
	if err := unpack(filepath.Join(r.out, t.archive(r.version)), dir); err != nil {
		return err
	}
	dir = filepath.Join(dir, t.folder(r.version))
	for _, name := range []string{"README.txt", "CHANGELOG.md", "LICENSE", "NOTICE", "LICENSES/go.txt", "scene/typeface/fonts/OFL.txt", "sbom.cdx.json"} {
		if info, err := os.Stat(filepath.Join(dir, name)); err != nil || info.Size() == 0 {
			return fmt.Errorf("%s is missing in it, or empty", name)
		}
	}
	if t == web {
		return r.tryPage(dir)
	}
	program := filepath.Join(dir, filepath.FromSlash(t.program()))
	info, err := buildinfo.ReadFile(program)
	if err != nil {
		return err
	}
	switch t.system {
	case "windows":
		err = checkWindows(program)
	case "darwin":
		err = checkDarwin(program)
	}
	if err != nil {
		return err
	}
	want := fmt.Sprintf("southsouth %s (%s, %s, %s)", r.version, r.revision, info.GoVersion, t)
	return r.tryProgram(ctx, t, program, want)
}

// tryProgram has the program say its version, and on this machine's own system run in its window.
func (r *release) tryProgram(ctx context.Context, t target, program, want string) error {
	how, lacking := runner(t)
	if lacking != "" {
		fmt.Fprintf(r.log, "%s: not run: %s\n", t, lacking)
		return nil
	}
	if err := r.tellsVersion(ctx, append(how, program, "-version"), want); err != nil {
		return err
	}
	fmt.Fprintf(r.log, "%s: says %s\n", t, want)
	if t == (target{"linux", "arm64"}) && len(how) > 0 {
		fmt.Fprintf(r.log, "%s: not opened: the libraries that paint are there for this machine's processor\n", t)
		return nil
	}
	if runtime.GOOS == "linux" && os.Getenv("DISPLAY") == "" {
		fmt.Fprintf(r.log, "%s: not opened: there is no screen; .ci/display makes one\n", t)
		return nil
	}
	said, err := r.opens(ctx, append(how, program))
	if err != nil {
		return err
	}
	fmt.Fprintf(r.log, "%s: %s\n", t, said)
	return nil
}

// crossLibraries is where Debian has the C library for 64-bit ARM, which the program opens when it starts.
const crossLibraries = "/usr/aarch64-linux-gnu"

// runner is what runs a program of the target on this machine, nothing for its own; or what is lacking.
func runner(t target) (command []string, lacking string) {
	if t.system == runtime.GOOS && t.arch == runtime.GOARCH {
		return nil, ""
	}
	switch t {
	case target{"linux", "arm64"}:
		if _, err := exec.LookPath("qemu-aarch64-static"); err != nil {
			return nil, "qemu-user-static is not installed; .ci/need systems does that"
		}
		if _, err := os.Stat(crossLibraries + "/lib/ld-linux-aarch64.so.1"); err != nil {
			return nil, "libc6-arm64-cross is not installed; .ci/need systems does that"
		}
		return []string{"qemu-aarch64-static", "-L", crossLibraries}, ""
	case target{"windows", "amd64"}:
		for _, name := range []string{"wine", "x86_64-w64-mingw32-dlltool", "x86_64-w64-mingw32-ld"} {
			if _, err := exec.LookPath(name); err != nil {
				return nil, name + " is not installed; .ci/need systems does that"
			}
		}
		return []string{".ci/windows"}, ""
	}
	return nil, "this machine has nothing that could; its file was read"
}

// patience is how long a program may take to say its version or to open its window: Wine sets itself up first.
const patience = 2 * time.Minute

// tellsVersion fails unless the command prints one line, its version.
func (r *release) tellsVersion(ctx context.Context, command []string, want string) error {
	ctx, cancel := context.WithTimeout(ctx, patience)
	defer cancel()
	run := exec.CommandContext(ctx, command[0], command[1:]...)
	var complaint bytes.Buffer
	run.Stderr = &complaint
	said, err := run.Output()
	if err != nil {
		return fmt.Errorf("%s: %w\n%s", strings.Join(command, " "), err, complaint.Bytes())
	}
	if got := strings.TrimRight(string(said), "\r\n"); got != want {
		return fmt.Errorf("%s says %q, want %q", strings.Join(command, " "), got, want)
	}
	return nil
}
