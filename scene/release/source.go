package main

import (
	"context"
	"errors"
	"fmt"
	"os/exec"
	"strconv"
	"strings"
	"time"
)

// source is what is released.
type source struct {
	version  string    // such as v1.2.3, or what git calls a commit without a tag
	revision string    // 12 digits of the commit, with +changes if files differ from it; "unknown" without git
	time     time.Time // of every file in the archives, in UTC
}

// describe asks git for what was not given: the version, and the time in seconds since 1970. The error says
// what to give where git does not know.
func describe(ctx context.Context, dir, version, seconds string) (source, error) {
	s := source{version: version, revision: "unknown"}
	revision, gitErr := git(ctx, dir, "describe", "--always", "--dirty=+changes", "--abbrev=12", "--exclude=*")
	if gitErr == nil {
		s.revision = revision
	}
	if version == "" {
		var err error
		if s.version, err = git(ctx, dir, "describe", "--tags", "--always", "--dirty"); err != nil {
			return source{}, fmt.Errorf("git does not say which version this is; give -version and SOURCE_DATE_EPOCH (%w)", err)
		}
	}
	if strings.Trim(s.version, versionLetters) != "" || strings.HasPrefix(s.version, "-") {
		return source{}, fmt.Errorf("version %q: want letters, digits, dots, - and +, such as v1.2.3", s.version)
	}
	if seconds == "" {
		var err error
		if seconds, err = git(ctx, dir, "log", "-1", "--format=%ct"); err != nil {
			return source{}, fmt.Errorf("git does not say when this was committed; give SOURCE_DATE_EPOCH (%w)", err)
		}
	}
	n, err := strconv.ParseInt(seconds, 10, 64)
	if err != nil || n < earliest {
		return source{}, fmt.Errorf("SOURCE_DATE_EPOCH=%s: want seconds since 1970, from 1980 on, where the times of zip begin", seconds)
	}
	// Zip counts in twos.
	s.time = time.Unix(n&^1, 0).UTC()
	return s, nil
}

const (
	versionLetters = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789.-+"
	earliest       = 315532800 // 1980-01-01, in seconds
)

// git is what a command of git says, without the end of the line.
func git(ctx context.Context, dir string, args ...string) (string, error) {
	command := exec.CommandContext(ctx, "git", args...)
	command.Dir = dir
	said, err := command.Output()
	var failed *exec.ExitError
	if errors.As(err, &failed) {
		return "", fmt.Errorf("git %s: %s", args[0], strings.TrimSpace(string(failed.Stderr)))
	}
	return strings.TrimSpace(string(said)), err
}

// numbers is the version for those who take only numbers: 1, 2, 3, 0 for v1.2.3-rc.1, and zeros where it
// does not begin like that. No number is above 65535.
func (s *source) numbers() [4]uint16 {
	var parts [4]uint16
	core, _, _ := strings.Cut(strings.TrimPrefix(s.version, "v"), "-")
	core, _, _ = strings.Cut(core, "+")
	fields := strings.Split(core, ".")
	if len(fields) != 3 {
		return parts
	}
	for i, field := range fields {
		n, err := strconv.ParseUint(field, 10, 16)
		if err != nil {
			return [4]uint16{}
		}
		parts[i] = uint16(n)
	}
	return parts
}

// dotted is numbers as Apple writes them: 1.2.3.
func (s *source) dotted() string {
	n := s.numbers()
	return fmt.Sprintf("%d.%d.%d", n[0], n[1], n[2])
}
