package main

import (
	"bytes"
	"compress/gzip"
	"context"
	"debug/buildinfo"
	"errors"
	"fmt"
	"io"
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
	if len(how) > 0 {
		return nil
	}
	if runtime.GOOS == "linux" && os.Getenv("DISPLAY") == "" {
		fmt.Fprintf(r.log, "%s: not opened: there is no screen; .ci/display makes one\n", t)
		return nil
	}
	if err := r.runs(ctx, program); err != nil {
		return err
	}
	fmt.Fprintf(r.log, "%s: ran in its window for %s\n", t, watched)
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

// patience is how long a program may take to say its version: Wine sets itself up first.
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

// watched is how long the program has to run in its window.
const watched = 4 * time.Second

// runs fails if the program ends by itself. It has a home of its own, so that nothing that it keeps changes what
// somebody has of it.
func (r *release) runs(ctx context.Context, program string) error {
	home := filepath.Join(r.work, "home")
	if err := os.MkdirAll(home, 0o755); err != nil {
		return err
	}
	ctx, cancel := context.WithTimeout(ctx, watched)
	defer cancel()
	run := exec.CommandContext(ctx, program)
	run.Env = append(os.Environ(), "HOME="+home, "XDG_CONFIG_HOME="+home, "XDG_STATE_HOME="+home, "XDG_CACHE_HOME="+home)
	var said bytes.Buffer
	run.Stdout, run.Stderr = &said, &said
	err := run.Run()
	if errors.Is(ctx.Err(), context.DeadlineExceeded) {
		return nil // it was ended by us
	}
	return fmt.Errorf("%s ended by itself: %w\n%s", program, err, said.Bytes())
}

// tryPage fails unless the page is whole: its documents, its programs, and every file that is compressed gives the
// one beside it.
func (r *release) tryPage(dir string) error {
	page := filepath.Join(dir, pageFolder)
	for _, name := range []string{"index.html", "map.html", "sw.js", "_headers", "licences/LICENSE", "licences/NOTICE"} {
		if _, err := os.Stat(filepath.Join(page, name)); err != nil {
			return err
		}
	}
	packed, err := filepath.Glob(page + "/*.gz")
	if err != nil {
		return err
	}
	programs := 0
	for _, file := range packed {
		plain := strings.TrimSuffix(file, ".gz")
		if err := sameUnpacked(file, plain); err != nil {
			return err
		}
		if _, err := os.Stat(plain + ".br"); err != nil {
			return err
		}
		if strings.HasSuffix(plain, ".wasm") {
			programs++
		}
	}
	if programs != 2 {
		return fmt.Errorf("%d programs are compressed in it, want the map's and that of the pictures", programs)
	}
	fmt.Fprintf(r.log, "%s: whole, %d files with their compressed ones\n", web, len(packed))
	return nil
}

// sameUnpacked fails unless a file of gzip holds what another file does.
func sameUnpacked(file, plain string) error {
	want, err := os.ReadFile(plain)
	if err != nil {
		return err
	}
	packed, err := os.Open(file)
	if err != nil {
		return err
	}
	defer packed.Close()
	r, err := gzip.NewReader(packed)
	if err != nil {
		return fmt.Errorf("%s: %w", file, err)
	}
	got, err := io.ReadAll(r)
	if err != nil {
		return fmt.Errorf("%s: %w", file, err)
	}
	if !bytes.Equal(got, want) {
		return fmt.Errorf("%s does not hold what %s does", file, filepath.Base(plain))
	}
	return nil
}
