//go:build !js

package web_test

import (
	"maps"
	"net/http"
	"net/http/httptest"
	"os"
	"path"
	"strconv"
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
	breaks  string           // what the names of files begin with behind the middle of which the connection breaks; "" for none
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
	program, breaks := h.program, h.breaks
	h.mu.Unlock()
	if breaks != "" && strings.HasPrefix(path.Base(r.URL.Path), breaks) {
		breakOff(w, r, h.files)
		return
	}
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

// breakAt has the connection break in the middle of files from now on, those whose names begin so; "" for none.
func (h *host) breakAt(name string) {
	h.mu.Lock()
	defer h.mu.Unlock()
	h.breaks = name
}

// breakOff answers with the first half of what another handler answers, and hangs up.
func breakOff(w http.ResponseWriter, r *http.Request, whole http.Handler) {
	recorder := httptest.NewRecorder()
	whole.ServeHTTP(recorder, r)
	maps.Copy(w.Header(), recorder.Header())
	w.Header().Set("Content-Length", strconv.Itoa(recorder.Body.Len()))
	w.WriteHeader(recorder.Code)
	_, _ = w.Write(recorder.Body.Bytes()[:recorder.Body.Len()/2])
	_ = http.NewResponseController(w).Flush()
	panic(http.ErrAbortHandler)
}

// askedSince returns the paths asked for after the first n.
func (h *host) askedSince(n int) []string {
	h.mu.Lock()
	defer h.mu.Unlock()
	return append([]string(nil), h.asked[n:]...)
}
