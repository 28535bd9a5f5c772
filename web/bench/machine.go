//go:build !js

package main

import (
	"bufio"
	"bytes"
	"encoding/json"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"runtime"
	"slices"
	"strings"
	"time"
)

// machine is where and with what was measured.
type machine struct {
	Date       string   `json:"date"`
	CPU        string   `json:"cpu"`
	Cores      int      `json:"cores"`
	System     string   `json:"system"`
	LoadBefore string   `json:"loadBefore"`
	LoadAfter  string   `json:"loadAfter"`
	Browser    string   `json:"browser"`
	Go         string   `json:"go"`
	Commit     string   `json:"commit"`
	Peers      []string `json:"peers"` // with their versions
}

func newMachine(browser string) machine {
	commit, err := exec.Command("git", "describe", "--always", "--dirty").Output()
	if err != nil {
		commit = []byte("unknown")
	}
	return machine{
		Date:       time.Now().UTC().Format("2006-01-02 15:04 UTC"),
		CPU:        cpuName(),
		Cores:      runtime.NumCPU(),
		System:     runtime.GOOS + "/" + runtime.GOARCH,
		LoadBefore: load(),
		Browser:    browser,
		Go:         runtime.Version(),
		Commit:     string(bytes.TrimSpace(commit)),
		Peers:      peers(),
	}
}

// cpuName is what Linux calls the processor.
func cpuName() string {
	content, err := os.ReadFile("/proc/cpuinfo")
	if err != nil {
		return "unknown processor"
	}
	lines := bufio.NewScanner(bytes.NewReader(content))
	for lines.Scan() {
		if name, value, ok := strings.Cut(lines.Text(), ":"); ok && strings.TrimSpace(name) == "model name" {
			return strings.TrimSpace(value)
		}
	}
	return "unnamed processor"
}

// load is how many programs wanted a core, on average of the last minute.
func load() string {
	content, err := os.ReadFile("/proc/loadavg")
	if err != nil {
		return "unknown"
	}
	one, _, _ := strings.Cut(string(content), " ")
	return one
}

// peers are the packages of package.json with their versions.
func peers() []string {
	content, err := os.ReadFile(filepath.Join(folder, "package.json"))
	if err != nil {
		return nil
	}
	var listed struct {
		DevDependencies map[string]string `json:"devDependencies"`
	}
	if json.Unmarshal(content, &listed) != nil {
		return nil
	}
	var out []string
	for name, version := range listed.DevDependencies {
		out = append(out, fmt.Sprintf("%s %s", name, version))
	}
	slices.Sort(out)
	return out
}
