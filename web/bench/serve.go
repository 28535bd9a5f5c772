//go:build !js

package main

import (
	"net"
	"net/http"
	"os"
	"path"
	"path/filepath"
	"strings"
)

// serveFolder serves a folder on a free port of this machine and returns its address, with a slash at the end.
// The server lives as long as the program.
func serveFolder(h http.Handler) (string, error) {
	l, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		return "", err
	}
	go func() { _ = http.Serve(l, h) }() // it ends with the program
	return "http://" + l.Addr().String() + "/", nil
}

// plainFiles serves the peers' pages with Brotli, as a usual host would, and without the headers of ours, which
// would forbid some of them their workers.
func plainFiles(folder string) http.Handler {
	types := map[string]string{
		".html": "text/html; charset=utf-8", ".js": "text/javascript; charset=utf-8", ".mjs": "text/javascript; charset=utf-8",
		".css": "text/css; charset=utf-8", ".json": "application/json", ".wasm": "application/wasm",
	}
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		name := path.Base(path.Clean("/" + r.URL.Path))
		content, err := os.ReadFile(filepath.Join(folder, name+".br"))
		kind, known := types[path.Ext(name)]
		if err != nil || !known || !strings.Contains(r.Header.Get("Accept-Encoding"), "br") {
			http.NotFound(w, r)
			return
		}
		w.Header().Set("Content-Type", kind)
		w.Header().Set("Content-Encoding", "br")
		w.Header().Set("Cache-Control", "max-age=60")
		_, _ = w.Write(content) // a browser that has gone needs none
	})
}

// framePage is a page of nothing but our map, in a frame as large as the window: what index.html has beside it
// would take place from the map.
const framePage = "bench-frame.html"

// withFrame adds framePage to our page's files.
func withFrame(h http.Handler) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		if r.URL.Path == "/"+framePage {
			http.ServeFile(w, r, folder+"/pages/frame.html")
			return
		}
		h.ServeHTTP(w, r)
	})
}
