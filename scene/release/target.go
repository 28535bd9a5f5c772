package main

import (
	"context"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
)

// target is what an archive is for.
type target struct {
	system, arch string // as Go calls them; the page has neither
}

// web is the page.
var web = target{}

// targets is all that is released.
var targets = []target{
	{"linux", "amd64"},
	{"linux", "arm64"},
	{"windows", "amd64"},
	{"darwin", "arm64"},
	web,
}

func (t target) String() string {
	if t == web {
		return "web"
	}
	return t.system + "/" + t.arch
}

// folder is how the archive and the folder in it are called.
func (t target) folder(version string) string {
	return "southsouth_" + version + "_" + strings.ReplaceAll(t.String(), "/", "_")
}

// archive is the file's name.
func (t target) archive(version string) string {
	if t == web || t.system == "windows" {
		return t.folder(version) + ".zip"
	}
	return t.folder(version) + ".tar.gz"
}

// program is where in the folder the program is.
func (t target) program() string {
	switch t.system {
	case "windows":
		return "southsouth.exe"
	case "darwin":
		return bundle + "/Contents/MacOS/southsouth"
	default:
		return "bin/southsouth"
	}
}

// versionVariables is the package with the two variables that the linker sets.
const versionVariables = modulePath + "/scene/version"

// modulePath is how this module is called.
const modulePath = "atlas.example/southsouth"

// build compiles the program in a folder of the module, and returns the name of its file below work. Nothing
// of this machine is in it: no paths, no state of git, and no identity of the build, which tells what it was
// built from rather than what it is.
func (r *release) build(ctx context.Context, t target, from string) (string, error) {
	name := filepath.Join(r.work, "built", strings.ReplaceAll(t.String(), "/", "_"), filepath.Base(from))
	if from == "." {
		name = filepath.Join(filepath.Dir(name), filepath.Base(t.program()))
	}
	told := fmt.Sprintf(" -X %s.linked=%s -X %s.revision=%s", versionVariables, r.version, versionVariables, r.revision)
	command := exec.CommandContext(ctx, "go", "build", "-trimpath", "-buildvcs=false",
		"-ldflags=-s -w -buildid="+told, "-o", name, from)
	command.Env = append(r.environ(), "GOOS="+t.system, "GOARCH="+t.arch)
	if said, err := command.CombinedOutput(); err != nil {
		return "", fmt.Errorf("%s: go build: %w\n%s", t, err, said)
	}
	return name, nil
}

// environ is the environment of the go command, without what somebody set for themselves: that must not
// change the outcome.
func (r *release) environ() []string {
	env := os.Environ()
	for _, name := range []string{"GOFLAGS", "GOEXPERIMENT", "GODEBUG", "GOAMD64", "GOARM64", "GOOS", "GOARCH"} {
		env = append(env, name+"=")
	}
	env = append(env, "CGO_ENABLED=0", "GOWORK=off")
	if r.cache != "" {
		env = append(env, "GOCACHE="+r.cache)
	}
	return env
}
