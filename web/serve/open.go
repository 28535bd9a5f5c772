package main

import (
	"context"
	"fmt"
	"os/exec"
)

// openBrowser shows the address in the reader's browser, if there is a desktop.
// That it did not open is worth a line, not an end: the address is printed.
func openBrowser(ctx context.Context, s surroundings, address string) {
	command := opener(s)
	if command == nil {
		return
	}
	// Ending the server must not end the reader's browser.
	cmd := exec.CommandContext(context.WithoutCancel(ctx), command[0], append(command[1:], address)...)
	if err := cmd.Start(); err != nil {
		fmt.Fprintln(s.stderr, "serve: no browser opened:", err)
		return
	}
	// Wait in a goroutine, as some openers stay for as long as the browser does.
	go func() { _ = cmd.Wait() }()
}

// opener is the command that opens an address on this system, nil where no one
// would see it: under continuous integration, or without a display.
func opener(s surroundings) []string {
	if s.getenv("CI") != "" {
		return nil
	}
	switch s.system {
	case "darwin":
		return []string{"open"}
	case "windows":
		return []string{"rundll32", "url.dll,FileProtocolHandler"}
	}
	if s.getenv("DISPLAY") == "" && s.getenv("WAYLAND_DISPLAY") == "" {
		return nil
	}
	return []string{"xdg-open"}
}
