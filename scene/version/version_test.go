package version

import (
	"runtime"
	"runtime/debug"
	"strings"
	"testing"
)

func TestKnown(t *testing.T) {
	vcs := func(revision, modified string) []debug.BuildSetting {
		return []debug.BuildSetting{{Key: "vcs", Value: "git"}, {Key: "vcs.revision", Value: revision}, {Key: "vcs.modified", Value: modified}}
	}
	const full = "28bb83b5c0d1e2f30415263748596a7b8c9d0e1f"
	for _, test := range []struct {
		why              string
		linked, revision string
		main             string // version of the main module
		settings         []debug.BuildSetting
		version, rev     string
	}{
		{"a release", "v1.2.3", "28bb83b5c0d1", "(devel)", nil, "v1.2.3", "28bb83b5c0d1"},
		{"a release goes before git", "v1.2.3", "aaaaaaaaaaaa", "v0.0.0-20261129172119-28bb83b5c0d1", vcs(full, "false"), "v1.2.3", "aaaaaaaaaaaa"},
		{"go install of a version", "", "", "v1.2.3", nil, "v1.2.3", "unknown"},
		{"go install of a commit", "", "", "v0.0.0-20261129172119-28bb83b5c0d1", nil, "v0.0.0-20261129172119-28bb83b5c0d1", "28bb83b5c0d1"},
		{"a checkout", "", "", "v1.2.4-0.20261129172119-28bb83b5c0d1", vcs(full, "false"), "v1.2.4-0.20261129172119-28bb83b5c0d1", "28bb83b5c0d1"},
		{"a checkout that was changed", "", "", "v1.2.3+dirty", vcs(full, "true"), "v1.2.3+dirty", "28bb83b5c0d1+changes"},
		{"an archive of the source", "", "", "(devel)", nil, "unknown", "unknown"},
		{"a pre-release is no commit", "", "", "v1.2.3-rc.1", nil, "v1.2.3-rc.1", "unknown"},
		{"nor is a word as long as one", "", "", "v1.2.3-abcdefghijkl", nil, "v1.2.3-abcdefghijkl", "unknown"},
		{"a short revision is whole", "", "", "(devel)", vcs("28bb", "false"), "unknown", "28bb"},
		{"nothing is known", "", "", "", nil, "unknown", "unknown"},
	} {
		info := &debug.BuildInfo{Settings: test.settings}
		info.Main.Version = test.main
		version, rev := known(test.linked, test.revision, info)
		if version != test.version || rev != test.rev {
			t.Errorf("%s: known = %q, %q, want %q, %q", test.why, version, rev, test.version, test.rev)
		}
	}
}

// TestText reads the line as a program would that looks for a newer version.
func TestText(t *testing.T) {
	got := Text()
	name, rest, _ := strings.Cut(got, " ")
	_, rest, _ = strings.Cut(rest, " ")
	facts := strings.Split(strings.Trim(rest, "()"), ", ")
	if name != "southsouth" || len(facts) != 3 || facts[1] != runtime.Version() || facts[2] != runtime.GOOS+"/"+runtime.GOARCH {
		t.Errorf("Text() = %q, want southsouth VERSION (REVISION, %s, %s/%s)", got, runtime.Version(), runtime.GOOS, runtime.GOARCH)
	}
}
