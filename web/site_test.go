//go:build !js

package web_test

import (
	"net/http"
	"net/http/httptest"
	"os"
	"strings"
	"sync"
	"testing"

	"atlas.example/southsouth/web/site"
)

// host serves a folder, can be told to answer otherwise for the program, and
// keeps what it was asked for.
type host struct {
	*httptest.Server
	files http.Handler

	mu      sync.Mutex
	program http.HandlerFunc // instead of the program; nil for the program itself
	asked   []string
}

// serve serves a folder made by site.Build until the test ends, at / and at
// /a/b/; and at /around/ the given page, to have a frame in.
func serve(t *testing.T, dist, around string) *host {
	t.Helper()
	h := &host{files: site.Handler(os.DirFS(dist))}
	mux := http.NewServeMux()
	mux.Handle("/", h)
	mux.Handle("/a/b/", http.StripPrefix("/a/b", h))
	mux.HandleFunc("/around/", func(w http.ResponseWriter, _ *http.Request) {
		w.Header().Set("Content-Type", "text/html")
		_, _ = w.Write([]byte(around)) // a browser that hung up asks for nothing more
	})
	h.Server = httptest.NewServer(mux)
	t.Cleanup(h.Close)
	return h
}

func (h *host) ServeHTTP(w http.ResponseWriter, r *http.Request) {
	h.mu.Lock()
	h.asked = append(h.asked, r.URL.Path)
	program := h.program
	h.mu.Unlock()
	if program != nil && strings.HasSuffix(r.URL.Path, ".wasm") {
		program(w, r)
		return
	}
	h.files.ServeHTTP(w, r)
}

// answerProgram sets what is answered for the program from now on.
func (h *host) answerProgram(f http.HandlerFunc) {
	h.mu.Lock()
	defer h.mu.Unlock()
	h.program = f
}

// askedSince returns the paths asked for after the first n.
func (h *host) askedSince(n int) []string {
	h.mu.Lock()
	defer h.mu.Unlock()
	return append([]string(nil), h.asked[n:]...)
}
