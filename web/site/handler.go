package site

import (
	"bytes"
	"io/fs"
	"net/http"
	"path"
	"strconv"
	"strings"
)

// Handler serves a folder made by [Build]. It answers GET and HEAD, sends a
// compressed copy to whoever accepts one, and says how long a file may be kept.
// Conditional requests, ranges and the body are left to [http.ServeContent].
func Handler(dist fs.FS) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		secure(w.Header())
		if r.Method != http.MethodGet && r.Method != http.MethodHead {
			w.Header().Set("Allow", "GET, HEAD")
			http.Error(w, "only GET and HEAD are answered here", http.StatusMethodNotAllowed)
			return
		}
		name := fileName(r.URL.Path)
		content, err := fs.ReadFile(dist, name)
		if err != nil {
			http.Error(w, "there is no such file here", http.StatusNotFound)
			return
		}
		serveFile(w, r, dist, name, content)
	})
}

// fileName turns the path of a URL into a name for fs.FS, in which ".." and a
// leading slash cannot occur. A path that ends in a slash means its index.html.
func fileName(urlPath string) string {
	name := strings.TrimPrefix(path.Clean("/"+urlPath), "/")
	if name == "" || strings.HasSuffix(urlPath, "/") {
		name = path.Join(name, "index.html")
	}
	return name
}

func serveFile(w http.ResponseWriter, r *http.Request, dist fs.FS, name string, content []byte) {
	h := w.Header()
	h.Set("Content-Type", contentType(name))
	describe(h, name)
	h.Set("Vary", "Accept-Encoding")
	if c, packed, ok := negotiate(r, dist, name); ok {
		content = packed
		h.Set("Content-Encoding", c.token)
		h.Set("Content-Length", strconv.Itoa(len(packed)))
		// A range of compressed bytes is of use to nobody, and two caches may
		// disagree on which coding it was a range of.
		r.Header.Del("Range")
	}
	h.Set("ETag", `"`+contentHash(content)+`"`)
	http.ServeContent(w, r, name, noTime, bytes.NewReader(content))
}

// negotiate returns the first of our codings that the request accepts and that
// lies beside the file.
func negotiate(r *http.Request, dist fs.FS, name string) (coding, []byte, bool) {
	accepted := strings.Join(r.Header.Values("Accept-Encoding"), ",")
	for _, c := range codings {
		if !accepts(accepted, c.token) {
			continue
		}
		if packed, err := fs.ReadFile(dist, name+c.suffix); err == nil {
			return c, packed, true
		}
	}
	return coding{}, nil, false
}

// accepts reports whether an Accept-Encoding header names the coding, or all of
// them ("*"), with a weight above zero (RFC 9110, section 12.5.3). Its own entry
// counts more than the star's. The order of preference is ours, not the header's.
func accepts(header, token string) bool {
	star := false
	for entry := range strings.SplitSeq(header, ",") {
		name, parameters, _ := strings.Cut(entry, ";")
		name = strings.ToLower(strings.TrimSpace(name))
		if name == token {
			return weight(parameters) > 0
		}
		if name == "*" {
			star = weight(parameters) > 0
		}
	}
	return star
}

// weight reads "q=0.5"; without one it is 1. What cannot be read is 0: the
// plain file is never wrong.
func weight(parameters string) float64 {
	key, value, found := strings.Cut(strings.TrimSpace(parameters), "=")
	if !found || !strings.EqualFold(strings.TrimSpace(key), "q") {
		return 1
	}
	q, err := strconv.ParseFloat(strings.TrimSpace(value), 64)
	if err != nil {
		return 0
	}
	return q
}
