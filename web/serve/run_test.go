package main

import (
	"bufio"
	"bytes"
	"context"
	"io"
	"net"
	"net/http"
	"os"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"sync"
	"testing"
)

// page makes a folder with as much of a page as serve looks for.
func page(t *testing.T) string {
	t.Helper()
	dir := t.TempDir()
	if err := os.WriteFile(filepath.Join(dir, "index.html"), []byte("the page"), 0o600); err != nil {
		t.Fatal(err)
	}
	return dir
}

// environment is a getenv of the given pairs and of CI, so that no browser opens.
func environment(pairs ...string) func(string) string {
	return func(key string) string {
		if i := slices.Index(pairs, key); i >= 0 && i%2 == 0 {
			return pairs[i+1]
		}
		if key == "CI" {
			return "yes"
		}
		return ""
	}
}

func TestRunRefuses(t *testing.T) {
	taken, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		t.Fatal(err)
	}
	defer taken.Close()
	port := strconv.Itoa(taken.Addr().(*net.TCPAddr).Port)
	dir := page(t)
	for _, test := range []struct {
		args []string
		port string // in the environment
		code int
		want string // in the one line on stderr
		why  string
	}{
		{[]string{"-dir", dir}, port, 1, "port " + port + " is taken: PORT=", "taken"},
		{[]string{"-dir", dir, "-port", port}, "0", 1, "port " + port + " is taken", "the flag outdoes the environment"},
		{[]string{"-dir", dir}, "http", 2, `no port "http"`, "a word"},
		{[]string{"-dir", dir}, "65536", 2, `no port "65536"`, "one too many"},
		{[]string{"-dir", dir, "-port", "-1"}, "", 2, `no port "-1"`, "one too few"},
		{[]string{"-dir", dir, "here"}, "", 2, `unknown argument "here"`, "no such argument"},
		{[]string{"-dir", dir, "-host", ""}, "0", 2, "no -host", "would be all addresses"},
		{[]string{"-dir", dir, "-host", "192.0.2.1"}, "0", 1, "-host 0.0.0.0 takes all", "an address of no machine, RFC 5737"},
		{[]string{"-dir", t.TempDir()}, "0", 1, "go run ./web/build", "not built"},
	} {
		var stdout, stderr bytes.Buffer
		s := surroundings{args: test.args, getenv: environment("PORT", test.port), stdout: &stdout, stderr: &stderr, system: "linux"}
		code := run(t.Context(), s)
		if got := stderr.String(); code != test.code || !strings.Contains(got, test.want) || strings.Count(got, "\n") != 1 {
			t.Errorf("run(%q) with PORT=%s = %d %q, want %d and one line with %q: %s",
				test.args, test.port, code, got, test.code, test.want, test.why)
		}
		if stdout.Len() > 0 {
			t.Errorf("run(%q) printed %q, want no address", test.args, stdout.String())
		}
	}
}

// start runs the command on a free port until stop is called, which returns the exit code. It
// returns the address that was printed.
func start(t *testing.T, stderr io.Writer, args ...string) (address string, stop func() int) {
	t.Helper()
	ctx, cancel := context.WithCancel(t.Context())
	printed, stdout := io.Pipe()
	code := make(chan int, 1)
	go func() {
		code <- run(ctx, surroundings{
			args: append(args, "-port", "0"), getenv: environment(),
			stdout: stdout, stderr: stderr, system: "linux",
		})
		stdout.Close() // or a run that fails would be waited for
	}()
	line, err := bufio.NewReader(printed).ReadString('\n')
	if err != nil {
		t.Fatalf("run printed %q: %v", line, err)
	}
	stop = sync.OnceValue(func() int { cancel(); return <-code })
	t.Cleanup(func() { stop() })
	return strings.TrimSpace(line), stop
}

// read asks for an address.
func read(t *testing.T, address string) (status int, body string) {
	t.Helper()
	answer, err := http.Get(address)
	if err != nil {
		t.Fatal(err)
	}
	defer answer.Body.Close()
	all, err := io.ReadAll(answer.Body)
	if err != nil {
		t.Fatal(err)
	}
	return answer.StatusCode, string(all)
}

func TestRunServesUntilTold(t *testing.T) {
	address, stop := start(t, io.Discard, "-dir", page(t))
	if _, got := read(t, address); got != "the page" {
		t.Errorf("GET %q = %q, want %q", address, got, "the page")
	}
	if got := stop(); got != 0 {
		t.Errorf("run after its context ended = %d, want 0", got)
	}
}

// TestRunStaysInFolder has a symbolic link out of the folder lead nowhere.
func TestRunStaysInFolder(t *testing.T) {
	dir, elsewhere := page(t), page(t)
	if err := os.Symlink(filepath.Join(elsewhere, "index.html"), filepath.Join(dir, "link.html")); err != nil {
		t.Skip("no symbolic links here:", err)
	}
	if err := os.Symlink(elsewhere, filepath.Join(dir, "folder")); err != nil {
		t.Fatal(err)
	}
	address, _ := start(t, io.Discard, "-dir", dir)
	for _, name := range []string{"link.html", "folder/", "folder/index.html", "..%2f" + filepath.Base(elsewhere) + "/index.html"} {
		if status, body := read(t, address+name); status != http.StatusNotFound {
			t.Errorf("GET /%s = %d %q, want 404", name, status, body)
		}
	}
}

func TestOpener(t *testing.T) {
	for _, test := range []struct {
		system, key, value string
		want               []string
		why                string
	}{
		{"linux", "DISPLAY", ":0", []string{"xdg-open"}, "X11"},
		{"linux", "WAYLAND_DISPLAY", "wayland-0", []string{"xdg-open"}, "Wayland"},
		{"linux", "", "", nil, "a server or a container"},
		{"darwin", "", "", []string{"open"}, "always has a desktop"},
		{"windows", "", "", []string{"rundll32", "url.dll,FileProtocolHandler"}, "always has a desktop"},
		{"darwin", "CI", "true", nil, "nobody looks on"},
	} {
		getenv := func(key string) string {
			if key == test.key {
				return test.value
			}
			return ""
		}
		got := opener(surroundings{getenv: getenv, system: test.system})
		if !slices.Equal(got, test.want) {
			t.Errorf("opener on %s with %s=%s = %q, want %q: %s", test.system, test.key, test.value, got, test.want, test.why)
		}
	}
}
