// Package version says which version of the program runs.
//
// A release is told its version by the linker. A program that `go install` built of a published
// version knows it from the module, and one that was built in a checkout from git, where the go command
// was allowed to ask it.
package version

import (
	"fmt"
	"runtime"
	"runtime/debug"
	"strings"
)

// Set by the linker, with -ldflags "-X atlas.example/southsouth/scene/version.linked=v1.2.3" and the
// same for revision. Both stay empty in a program that was not built as a release.
var linked, revision string

// Text is the line that the program prints of itself, without an end of line, such as
//
//	southsouth v1.2.3 (28bb83b5c0d1, go1.26.8, linux/amd64)
//
// In brackets are the revision of the source, shortened to 12 digits and with "+changes" if files
// differed from it, the toolchain, and the system and processor it was built for. What is not known is
// called "unknown".
func Text() string {
	info, ok := debug.ReadBuildInfo()
	if !ok {
		info = &debug.BuildInfo{}
	}
	version, rev := known(linked, revision, info)
	return fmt.Sprintf("southsouth %s (%s, %s, %s/%s)", version, rev, runtime.Version(), runtime.GOOS, runtime.GOARCH)
}

// known is the version and the revision by what the linker was told, or else the go command wrote down.
func known(linked, revision string, info *debug.BuildInfo) (version, rev string) {
	version, rev = linked, revision
	if version == "" {
		version = info.Main.Version
	}
	if rev == "" {
		rev = stamped(info)
	}
	if version == "" || version == "(devel)" {
		version = "unknown"
	}
	if rev == "" {
		rev = "unknown"
	}
	return version, rev
}

// stamped is the revision that the go command took from git, or of a pseudo-version that it ends with;
// empty if there is neither.
func stamped(info *debug.BuildInfo) string {
	var rev, changes string
	for _, setting := range info.Settings {
		switch {
		case setting.Key == "vcs.revision":
			rev = setting.Value
		case setting.Key == "vcs.modified" && setting.Value == "true":
			changes = "+changes"
		}
	}
	if rev == "" {
		return pseudo(info.Main.Version)
	}
	return rev[:min(len(rev), digits)] + changes
}

// digits is how many of a revision are told: as many as a pseudo-version has.
const digits = 12

// pseudo is the revision at the end of a pseudo-version such as v0.0.0-20261129172119-7371869d4e21, empty
// for another version.
func pseudo(version string) string {
	version, _, _ = strings.Cut(version, "+")
	i := strings.LastIndexByte(version, '-')
	if i < 0 || len(version)-i-1 != digits || strings.Trim(version[i+1:], "0123456789abcdef") != "" {
		return ""
	}
	return version[i+1:]
}
