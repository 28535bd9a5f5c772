package site

import (
	"net/http"
	"net/http/httptest"
	"testing"
	"testing/fstest"
)

// The copies hold other text than the plain file, so that an answer tells which
// was sent.
var dist = fstest.MapFS{
	"index.html":                   {Data: []byte("<p>plain")},
	"index.html.br":                {Data: []byte("brotli")},
	"index.html.gz":                {Data: []byte("gzip")},
	"program.0123456789ab.wasm":    {Data: []byte("0123456789")},
	"program.0123456789ab.wasm.br": {Data: []byte("packed")},
	"boot.0123456789ab.js":         {Data: []byte("plain script")},
	"style.0123456789ab.css":       {Data: []byte("p{}")},
	"icon.0123456789ab.svg":        {Data: []byte("<svg/>")},
	"en/index.html":                {Data: []byte("<p>English")},
	"manifest.webmanifest":         {Data: []byte("{}")},
	"oembed.json":                  {Data: []byte("{}")},
	"data/events.csv":              {Data: []byte("id")},
	"1.0123456789ab.png":           {Data: []byte("picture")},
	"notes.txt":                    {Data: []byte("notes")},
}

func ask(t *testing.T, method, path string, header ...string) *http.Response {
	t.Helper()
	r := httptest.NewRequest(method, "http://localhost/", nil)
	r.URL.Path = path // as it is, even where it is no proper path
	for i := 0; i < len(header); i += 2 {
		r.Header.Set(header[i], header[i+1])
	}
	w := httptest.NewRecorder()
	Handler(dist).ServeHTTP(w, r)
	return w.Result()
}

func body(t *testing.T, r *http.Response) string {
	t.Helper()
	var b [100]byte
	n, _ := r.Body.Read(b[:])
	return string(b[:n])
}

func TestHandlerStatus(t *testing.T) {
	for _, test := range []struct {
		method, path string
		want         int
		body, why    string
	}{
		{"GET", "/", 200, "<p>plain", "the folder is its index.html"},
		{"GET", "/index.html", 200, "<p>plain", "and has its name, too"},
		{"GET", "/en/", 200, "<p>English", "so is a folder in it"},
		{"GET", "/en", 404, "there is no such file here\n", "without the slash, links in it would lead astray"},
		{"GET", "/missing.js", 404, "there is no such file here\n", "a plain line, no page"},
		{"GET", "/../../etc/passwd", 404, "there is no such file here\n", "up and out is in"},
		{"GET", `/..\..\secret`, 404, "there is no such file here\n", "up, as Windows has it"},
		{"GET", "/index.html\x00", 404, "there is no such file here\n", "a zero byte ends nothing"},
		{"GET", "", 200, "<p>plain", "no path at all"},
		{"HEAD", "/", 200, "", "the head alone"},
		{"POST", "/", 405, "only GET and HEAD are answered here\n", "nothing to post to"},
	} {
		r := ask(t, test.method, test.path)
		if got := body(t, r); r.StatusCode != test.want || got != test.body {
			t.Errorf("%s %q = %d %q, want %d %q: %s", test.method, test.path, r.StatusCode, got, test.want, test.body, test.why)
		}
		if got := r.Header.Get("X-Content-Type-Options"); got != "nosniff" {
			t.Errorf("%s %q: X-Content-Type-Options = %q, want nosniff in every answer", test.method, test.path, got)
		}
	}
}

func TestHandlerHeaders(t *testing.T) {
	const forever, again = "public, max-age=31536000, immutable", "no-cache"
	for _, test := range []struct{ path, contentType, cacheControl string }{
		{"/", "text/html; charset=utf-8", again},
		{"/program.0123456789ab.wasm", "application/wasm", forever},
		{"/boot.0123456789ab.js", "text/javascript; charset=utf-8", forever},
		{"/style.0123456789ab.css", "text/css; charset=utf-8", forever},
		{"/icon.0123456789ab.svg", "image/svg+xml", forever},
		{"/manifest.webmanifest", "application/manifest+json", again},
		{"/oembed.json", "application/json", again},
		{"/data/events.csv", "text/csv; charset=utf-8", again},
		{"/1.0123456789ab.png", "image/png", forever},
		{"/notes.txt", "text/plain; charset=utf-8", again},
		{"/index.html.br", "application/octet-stream", again},
	} {
		h := ask(t, "GET", test.path).Header
		if got := h.Get("Content-Type"); got != test.contentType {
			t.Errorf("GET %s: Content-Type = %q, want %q", test.path, got, test.contentType)
		}
		if got := h.Get("Cache-Control"); got != test.cacheControl {
			t.Errorf("GET %s: Cache-Control = %q, want %q", test.path, got, test.cacheControl)
		}
		if got := h.Get("Vary"); got != "Accept-Encoding" {
			t.Errorf("GET %s: Vary = %q, want Accept-Encoding", test.path, got)
		}
	}
}

func TestHandlerCodings(t *testing.T) {
	for _, test := range []struct{ path, accept, coding, body, why string }{
		{"/", "gzip, deflate, br, zstd", "br", "brotli", "what Chromium sends; the smaller one"},
		{"/", "gzip", "gzip", "gzip", "a client of old"},
		{"/", "", "", "<p>plain", "a client that says nothing"},
		{"/", "br;q=0, gzip", "gzip", "gzip", "weight zero is a no"},
		{"/", "*", "br", "brotli", "anything will do"},
		{"/", "*;q=0", "", "<p>plain", "nothing will do"},
		{"/", "br;q=0, *", "gzip", "gzip", "its own entry outdoes the star"},
		{"/", "BR ; Q=0.5", "br", "brotli", "case and spaces do not count"},
		{"/", "br;q=much", "", "<p>plain", "a weight that is none"},
		{"/", "brotli", "", "<p>plain", "no token of ours, though it begins like one"},
		{"/program.0123456789ab.wasm", "gzip", "", "0123456789", "that copy is not there"},
		{"/boot.0123456789ab.js", "br, gzip", "", "plain script", "neither copy is there"},
	} {
		r := ask(t, "GET", test.path, "Accept-Encoding", test.accept)
		if got := r.Header.Get("Content-Encoding"); got != test.coding {
			t.Errorf("GET %s accepting %q: Content-Encoding = %q, want %q: %s", test.path, test.accept, got, test.coding, test.why)
		}
		if got := body(t, r); got != test.body {
			t.Errorf("GET %s accepting %q = %q, want %q: %s", test.path, test.accept, got, test.body, test.why)
		}
	}
}

func TestHandlerRange(t *testing.T) {
	const path = "/program.0123456789ab.wasm"
	r := ask(t, "GET", path, "Range", "bytes=2-4")
	if got := body(t, r); r.StatusCode != http.StatusPartialContent || got != "234" {
		t.Errorf("a range of the plain file = %d %q, want 206 %q", r.StatusCode, got, "234")
	}
	r = ask(t, "GET", path, "Range", "bytes=2-4", "Accept-Encoding", "br")
	if got := body(t, r); r.StatusCode != http.StatusOK || got != "packed" {
		t.Errorf("a range of the compressed file = %d %q, want the whole of it: 200 %q", r.StatusCode, got, "packed")
	}
}

func TestHandlerConditional(t *testing.T) {
	tags := map[string]bool{}
	for _, accept := range []string{"", "br", "gzip"} {
		tag := ask(t, "GET", "/", "Accept-Encoding", accept).Header.Get("ETag")
		tags[tag] = true
		r := ask(t, "GET", "/", "Accept-Encoding", accept, "If-None-Match", tag)
		if r.StatusCode != http.StatusNotModified || body(t, r) != "" {
			t.Errorf("GET / with its own ETag %s = %d, want 304 and no body", tag, r.StatusCode)
		}
		if r = ask(t, "GET", "/", "Accept-Encoding", accept, "If-None-Match", `"other"`); r.StatusCode != http.StatusOK {
			t.Errorf("GET / with another ETag = %d, want 200", r.StatusCode)
		}
	}
	if len(tags) != 3 {
		t.Errorf("the ETags of plain, br and gzip = %v, want three: they are other bytes", tags)
	}
}

func TestHandlerHeadIsGetWithoutBody(t *testing.T) {
	for _, accept := range []string{"", "br"} {
		get := ask(t, "GET", "/", "Accept-Encoding", accept).Header
		head := ask(t, "HEAD", "/", "Accept-Encoding", accept).Header
		for key := range get {
			if got, want := head.Get(key), get.Get(key); got != want {
				t.Errorf("HEAD / accepting %q: %s = %q, want %q as GET has it", accept, key, got, want)
			}
		}
		if get.Get("Content-Length") == "" {
			t.Errorf("GET / accepting %q: no Content-Length; the length is known", accept)
		}
	}
}
