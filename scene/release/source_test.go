package main

import (
	"context"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
	"time"
)

func TestNumbers(t *testing.T) {
	for _, test := range []struct {
		version string
		want    [4]uint16
		why     string
	}{
		{"v1.2.3", [4]uint16{1, 2, 3, 0}, "a release"},
		{"1.20.300", [4]uint16{1, 20, 300, 0}, "without the v"},
		{"v1.2.3-rc.1", [4]uint16{1, 2, 3, 0}, "before a release"},
		{"v1.2.3+extra", [4]uint16{1, 2, 3, 0}, "with a build"},
		{"v1.2.3-4-g28bb83b-dirty", [4]uint16{1, 2, 3, 0}, "after a release, as git says it"},
		{"28bb83b", [4]uint16{}, "a commit"},
		{"v1.2", [4]uint16{}, "too few"},
		{"v1.70000.3", [4]uint16{}, "too large"},
	} {
		s := source{version: test.version}
		if got := s.numbers(); got != test.want {
			t.Errorf("numbers of %q = %v, want %v: %s", test.version, got, test.want, test.why)
		}
	}
}

// TestDescribe asks a git of its own: before and after a tag, and with a file that differs.
func TestDescribe(t *testing.T) {
	dir := t.TempDir()
	run := func(args ...string) {
		t.Helper()
		command := exec.Command("git", args...)
		command.Dir = dir
		command.Env = append(os.Environ(), "GIT_CONFIG_GLOBAL="+os.DevNull, "GIT_CONFIG_NOSYSTEM=1",
			"GIT_AUTHOR_NAME=a", "GIT_AUTHOR_EMAIL=a@b.example", "GIT_COMMITTER_NAME=a", "GIT_COMMITTER_EMAIL=a@b.example",
			"GIT_AUTHOR_DATE=1700000001 +0000", "GIT_COMMITTER_DATE=1700000001 +0000")
		if said, err := command.CombinedOutput(); err != nil {
			t.Fatalf("git %v: %v\n%s", args, err, said)
		}
	}
	file := filepath.Join(dir, "file")
	write := func(text string) {
		t.Helper()
		if err := os.WriteFile(file, []byte(text), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	run("init", "-q")
	write("one")
	run("add", "file")
	run("commit", "-q", "-m", "one")
	s, err := describe(context.Background(), dir, "", "")
	if err != nil {
		t.Fatal(err)
	}
	if !strings.HasPrefix(s.revision, s.version) || len(s.revision) != 12 || !s.time.Equal(time.Unix(1700000000, 0)) {
		t.Errorf("without a tag: %+v, want a commit as version, 12 digits of it, and the commit's even second", s)
	}
	run("tag", "v1.2.3")
	write("two")
	tagged, err := describe(context.Background(), dir, "", "1700000100")
	if err != nil {
		t.Fatal(err)
	}
	if tagged.version != "v1.2.3-dirty" || tagged.revision != s.revision+"+changes" || tagged.time.Unix() != 1700000100 {
		t.Errorf("with a tag, a change and a time: %+v, want v1.2.3-dirty, %s+changes, the time", tagged, s.revision)
	}
}

// TestDescribeWithoutGit says what to give.
func TestDescribeWithoutGit(t *testing.T) {
	t.Setenv("GIT_CEILING_DIRECTORIES", os.TempDir())
	dir := t.TempDir()
	for _, test := range []struct {
		version, seconds, want, why string
	}{
		{"", "", "-version", "nothing is known"},
		{"v1.2.3", "", "SOURCE_DATE_EPOCH", "no time"},
		{"v1.2.3", "yesterday", "SOURCE_DATE_EPOCH", "no seconds"},
		{"v1.2.3", "100", "1980", "before the times of zip"},
		{"v1/2", "1700000000", "v1/2", "no name of a file"},
		{"-v", "1700000000", "-v", "a flag"},
	} {
		if s, err := describe(context.Background(), dir, test.version, test.seconds); err == nil || !strings.Contains(err.Error(), test.want) {
			t.Errorf("describe(%q, %q) = %+v, %v, want an error with %q: %s", test.version, test.seconds, s, err, test.want, test.why)
		}
	}
	s, err := describe(context.Background(), dir, "v1.2.3", "1700000000")
	if err != nil || s.version != "v1.2.3" || s.revision != "unknown" {
		t.Errorf("all given: %+v, %v, want v1.2.3 of an unknown revision", s, err)
	}
}
