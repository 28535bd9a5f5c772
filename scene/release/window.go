package main

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"syscall"
	"time"
)

// watched is how long the program has to go on with its window open, or where nobody can see that, at all.
const watched = 4 * time.Second

// opens runs a program until its window is there, and a while longer, and says so. It is a fault if the program ends
// by itself, or has no window. The program has a home of its own, so that nothing that it keeps changes what somebody
// has of it.
func (r *release) opens(ctx context.Context, command []string) (said string, err error) {
	home := filepath.Join(r.work, "home")
	if err := os.MkdirAll(home, 0o755); err != nil {
		return "", err
	}
	ctx, cancel := context.WithTimeout(ctx, patience)
	defer cancel()
	run := exec.CommandContext(ctx, command[0], command[1:]...)
	run.Env = append(os.Environ(), "HOME="+home, "XDG_CONFIG_HOME="+home, "XDG_STATE_HOME="+home, "XDG_CACHE_HOME="+home)
	run.Cancel = func() error { return run.Process.Signal(syscall.SIGTERM) } // Wine has to clear up
	run.WaitDelay = 10 * time.Second
	var output bytes.Buffer
	run.Stdout, run.Stderr = &output, &output
	if err := run.Start(); err != nil {
		return "", err
	}
	ended := make(chan error, 1)
	go func() { ended <- run.Wait(); close(ended) }()
	said, err = watch(ctx, ended)
	if err != nil {
		err = fmt.Errorf("%s: %w", strings.Join(command, " "), err)
	}
	cancel()
	for range ended { // until nothing more is written to output
	}
	if err != nil && output.Len() > 0 {
		err = fmt.Errorf("%w\n%s", err, output.Bytes())
	}
	return said, err
}

// errEnded is the fault of a program that should have gone on.
var errEnded = errors.New("it ended by itself")

// watch waits for the window of a program, and then whether it goes on.
func watch(ctx context.Context, ended <-chan error) (said string, err error) {
	said = fmt.Sprintf("ran for %s; whether its window was there, xwininfo would have said", watched)
	if _, err := exec.LookPath("xwininfo"); err == nil {
		said = fmt.Sprintf("opened its window, and ran for %s more", watched)
		for !windowThere(ctx) {
			select {
			case err := <-ended:
				return "", fmt.Errorf("%w, before its window was there (%v)", errEnded, err) //nolint:errorlint // one is told, of both
			case <-ctx.Done():
				return "", errors.New("its window did not come")
			case <-time.After(time.Second / 2):
			}
		}
	}
	select {
	case err := <-ended:
		return "", fmt.Errorf("%w (%v)", errEnded, err) //nolint:errorlint // as above
	case <-time.After(watched):
		return said, nil
	}
}

// windowThere reports whether the screen has a window with the title that main gives it. What of that is not ASCII
// is written in other ways where the language of the surroundings is none in particular.
func windowThere(ctx context.Context) bool {
	tree, err := exec.CommandContext(ctx, "xwininfo", "-root", "-tree").Output()
	return err == nil && bytes.Contains(tree, []byte("an atlas in time"))
}
