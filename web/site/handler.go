package site

import (
	"io/fs"
	"net/http"
	"path"
	"strconv"
	"strings"
)

// Handler serves a folder made by [Build]. It answers GET and HEAD, sends a
// compressed copy to whoever accepts one, and says how long a file may be kept.
// With what is not there goes the document 404.html, if the folder has one.
// Conditional requests, ranges and the body are left to [http.ServeContent].
// Whether a link may lead out of the folder is up to dist: [os.Root] allows none.
func Handler(dist fs.FS) http.Handler {
	return &folder{dist: dist, tags: map[string]tagged{}}
}

// ServeHTTP implements [http.Handler].
func (f *folder) ServeHTTP(w http.ResponseWriter, r *http.Request) {
	secure(w.Header())
	if r.Method != http.MethodGet && r.Method != http.MethodHead {
		w.Header().Set("Allow", "GET, HEAD")
		http.Error(w, "only GET and HEAD are answered here", http.StatusMethodNotAllowed)
		return
	}
	name := fileName(r.URL.Path)
	plain, err := f.open(name)
	if err != nil {
		f.serveMissing(w, r)
		return
	}
	defer plain.close()
	f.serve(w, r, plain)
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

func (f *folder) serve(w http.ResponseWriter, r *http.Request, plain *file) {
	sent := plain
	c, packed, isPacked := f.negotiate(r, plain.name)
	if isPacked {
		defer packed.close()
		sent = packed
	}
	tag, err := f.tag(sent)
	if err != nil {
		http.Error(w, "the file cannot be read", http.StatusInternalServerError)
		return
	}
	h := w.Header()
	h.Set("Content-Type", contentType(plain.name))
	describe(h, plain.name)
	h.Set("Vary", "Accept-Encoding")
	h.Set("ETag", tag)
	if isPacked {
		h.Set("Content-Encoding", c.token)
		h.Set("Content-Length", strconv.FormatInt(packed.size, 10))
		// A range of compressed bytes is of use to nobody, and two caches may
		// disagree on which coding it was a range of.
		r.Header.Del("Range")
	}
	http.ServeContent(w, r, plain.name, noTime, sent.content)
}

// negotiate opens the first of our codings that the request accepts and that
// lies beside the file.
func (f *folder) negotiate(r *http.Request, name string) (coding, *file, bool) {
	accepted := strings.Join(r.Header.Values("Accept-Encoding"), ",")
	for _, c := range codings {
		if !accepts(accepted, c.token) {
			continue
		}
		if packed, err := f.open(name + c.suffix); err == nil {
			return c, packed, true
		}
	}
	return coding{}, nil, false
}
