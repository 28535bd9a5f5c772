//go:build !js

package web_test

import (
	"context"
	"fmt"
	"net/http"
	"net/http/httptest"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"strconv"
	"strings"
	"testing"

	"atlas.example/southsouth/web/site"
)

// TestHosts starts the servers that web/hosts has settings for, with the page in a folder of what they
// serve, and wants of them what our own server does.
func TestHosts(t *testing.T) {
	if testing.Short() {
		t.Skip("skipped under -short: this starts servers")
	}
	root := t.TempDir()
	if err := os.Chmod(root, 0o755); err != nil { //nolint:gosec // nginx may read it as another user
		t.Fatal(err)
	}
	if err := os.CopyFS(filepath.Join(root, "atlas"), os.DirFS(buildFake(t))); err != nil {
		t.Fatal(err)
	}
	data := []string{"events.csv", "events.geojson", "places.lpf.json", "sources.bib", "a.ttf", "a.otf"} // one of each type
	for _, name := range data {
		if err := os.WriteFile(filepath.Join(root, "atlas", name), []byte("content"), 0o644); err != nil { //nolint:gosec // as above
			t.Fatal(err)
		}
	}
	// A host takes the one at its root.
	if err := os.WriteFile(filepath.Join(root, "404.html"), []byte("<p>not here"), 0o600); err != nil {
		t.Fatal(err)
	}
	own := site.Handler(os.DirFS(root))
	programs, err := filepath.Glob(filepath.Join(root, "atlas", "program.*.wasm"))
	if err != nil || len(programs) != 1 {
		t.Fatalf("programs in the folder: %v, %v, want one", programs, err)
	}
	program := "/atlas/" + filepath.Base(programs[0])

	for _, server := range []struct {
		name  string
		start func(t *testing.T, root string, port int)
	}{
		{"nginx", startNginx},
		{"Caddy", startCaddy},
	} {
		t.Run(server.name, func(t *testing.T) {
			port := freePort(t)
			server.start(t, root, port)
			address := "http://127.0.0.1:" + strconv.Itoa(port)
			untilAnswers(t, address)
			for _, request := range []struct{ method, path, coding, bytes string }{
				{"GET", "/atlas/map.html", "br", ""},
				{"GET", "/atlas/map.html", "gzip", ""},
				{"GET", "/atlas/map.html", "identity", ""},
				{"HEAD", "/atlas/map.html", "br", ""},
				{"GET", program, "br", ""},
				{"GET", program, "identity", "bytes=0-3"},
				{"GET", "/atlas/nothing.html", "identity", ""},
				{"GET", "/atlas/in/no/folder.js", "br", ""},
				{"HEAD", "/nothing", "identity", ""},
				{"GET", "/atlas/..%2f..%2fetc/passwd", "identity", ""},
			} {
				name := fmt.Sprint(request)
				got := fetch(t, address, request.method, request.path, request.coding, request.bytes)
				want := answerOf(own, request.method, request.path, request.coding, request.bytes)
				status := got.StatusCode
				if status == http.StatusBadRequest && want.StatusCode == http.StatusNotFound {
					status = http.StatusNotFound // a way out of the folder may be called bad, too
				}
				if status != want.StatusCode {
					t.Errorf("%s = %d, want %d", name, got.StatusCode, want.StatusCode)
				}
				headers := []string{"X-Content-Type-Options", "Referrer-Policy", "Cross-Origin-Opener-Policy", "Cross-Origin-Resource-Policy", "Permissions-Policy"}
				switch got.StatusCode {
				case http.StatusBadRequest:
					headers = nil
				case http.StatusNotFound:
					headers = append(headers, "Content-Length") // which tells our document from theirs
					fallthrough
				default:
					headers = append(headers, "Cache-Control", "Content-Encoding", "Content-Type")
				}
				for _, header := range headers {
					if got, want := strings.ToLower(got.Header.Get(header)), strings.ToLower(want.Header.Get(header)); got != want {
						t.Errorf("%s: %s = %q, want %q", name, header, got, want)
					}
				}
			}
			for _, name := range data {
				got := fetch(t, address, "GET", "/atlas/"+name, "identity", "").Header.Get("Content-Type")
				want := answerOf(own, "GET", "/atlas/"+name, "identity", "").Header.Get("Content-Type")
				if !strings.EqualFold(got, want) {
					t.Errorf("GET %s has the type %q, want %q", name, got, want)
				}
			}
			tag := fetch(t, address, "GET", "/atlas/map.html", "identity", "").Header.Get("ETag")
			if tag == "" {
				t.Error("no ETag, so everything comes anew at each visit")
			}
			if again := fetch(t, address, "GET", "/atlas/map.html", "identity", "", "If-None-Match", tag); again.StatusCode != http.StatusNotModified {
				t.Errorf("with its own ETag = %d, want %d", again.StatusCode, http.StatusNotModified)
			}
		})
	}
}

// fetch sends a request to a server, and closes what it answers.
func fetch(t *testing.T, address, method, path, coding, part string, header ...string) *http.Response {
	t.Helper()
	request, err := http.NewRequestWithContext(t.Context(), method, address+path, http.NoBody)
	if err != nil {
		t.Fatal(err)
	}
	ask(request, coding, part)
	for i := 0; i+1 < len(header); i += 2 {
		request.Header.Set(header[i], header[i+1])
	}
	// The plain transport neither asks for gzip nor unpacks it here, as the request says what it takes.
	answer, err := http.DefaultTransport.RoundTrip(request)
	if err != nil {
		t.Fatal(err)
	}
	answer.Body.Close()
	return answer
}

// setting reads the settings of a server with what stands for folder and port replaced.
func setting(t *testing.T, name, root string, port int) string {
	t.Helper()
	text, err := os.ReadFile(filepath.Join("hosts", name))
	if err != nil {
		t.Fatal(err)
	}
	return regexp.MustCompile(`\b8080\b`).ReplaceAllString(strings.ReplaceAll(string(text), "/srv/atlas", root), strconv.Itoa(port))
}

func startNginx(t *testing.T, root string, port int) {
	t.Helper()
	folder := t.TempDir()
	modules, err := filepath.Glob("/usr/lib/nginx/modules/ngx_http_brotli_static_module.so")
	if err != nil || len(modules) == 0 {
		t.Fatal("no nginx with Brotli: .ci/need hosts, or go test -short")
	}
	settings := "load_module " + modules[0] + ";\nerror_log stderr;\npid " + folder + "/pid;\ndaemon off;\nevents {}\nhttp {\naccess_log off;\n" +
		"client_body_temp_path " + folder + ";\nproxy_temp_path " + folder + ";\nfastcgi_temp_path " + folder + ";\nuwsgi_temp_path " + folder + ";\nscgi_temp_path " + folder + ";\n" +
		strings.Replace(setting(t, "nginx.conf", root, port), "listen ", "listen 127.0.0.1:", 1) + "}\n"
	if os.Getuid() == 0 {
		settings = "user root;\n" + settings
	}
	file := filepath.Join(folder, "nginx.conf")
	if err := os.WriteFile(file, []byte(settings), 0o600); err != nil {
		t.Fatal(err)
	}
	run(t, "nginx", "-e", "stderr", "-p", folder, "-c", file)
}

func startCaddy(t *testing.T, root string, port int) {
	t.Helper()
	file := filepath.Join(t.TempDir(), "Caddyfile")
	settings := "{\n\tadmin off\n}\n" + strings.Replace(setting(t, "Caddyfile", root, port), "http://:", "http://127.0.0.1:", 1)
	if err := os.WriteFile(file, []byte(settings), 0o600); err != nil {
		t.Fatal(err)
	}
	run(t, "caddy", "run", "--adapter", "caddyfile", "--config", file)
}

// run starts a server that ends with the test.
func run(t *testing.T, name string, args ...string) {
	t.Helper()
	path, err := exec.LookPath(name)
	if err != nil {
		path = "/usr/sbin/" + name // where not everybody looks
	}
	command := exec.CommandContext(context.WithoutCancel(t.Context()), path, args...)
	command.Env = append(os.Environ(), "HOME="+t.TempDir())
	if err := command.Start(); err != nil {
		t.Fatalf("%v: .ci/need hosts, or go test -short", err)
	}
	t.Cleanup(func() { _ = command.Process.Kill(); _ = command.Wait() })
}

// ask says in a request how its answer may be coded, and which part of it is wanted.
func ask(request *http.Request, coding, part string) {
	request.Header.Set("Accept-Encoding", coding)
	if part != "" {
		request.Header.Set("Range", part)
	}
}

// answerOf is what our own server says.
func answerOf(own http.Handler, method, path, coding, part string) *http.Response {
	request := httptest.NewRequest(method, path, http.NoBody)
	ask(request, coding, part)
	recorder := httptest.NewRecorder()
	own.ServeHTTP(recorder, request)
	return recorder.Result()
}
