package site

import (
	"fmt"
	"net/http"
	"path"
	"strings"
	"time"
)

// noTime keeps http.ServeContent from sending Last-Modified: a build makes new
// files of old content, the ETag knows better.
var noTime time.Time

// contentType is spelled out, since the mime package asks the machine, and
// machines differ (Windows has served scripts as text/plain).
func contentType(name string) string {
	switch path.Ext(name) {
	case ".html":
		return "text/html; charset=utf-8"
	case ".css":
		return "text/css; charset=utf-8"
	case ".js":
		return "text/javascript; charset=utf-8"
	case ".wasm":
		return "application/wasm" // or the browser will not compile while it loads
	case ".svg":
		return "image/svg+xml"
	case ".ttf":
		return "font/ttf"
	case ".otf":
		return "font/otf"
	case ".png":
		return "image/png"
	case ".webmanifest":
		return "application/manifest+json"
	case ".json":
		return "application/json"
	case ".geojson":
		return "application/geo+json"
	case ".bib":
		return "application/x-bibtex; charset=utf-8"
	case ".xml":
		return "application/xml"
	case ".csv":
		return "text/csv; charset=utf-8"
	case ".txt":
		return "text/plain; charset=utf-8"
	}
	return "application/octet-stream"
}

// policy is what a document may load and do. It stands in each document as well, so that any static
// host gives it; map.html has a narrower one, and a browser holds to both. Frames around the page
// are not forbidden: it may be embedded.
const policy = "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; img-src 'self'; connect-src 'self'; " +
	"frame-src 'self'; manifest-src 'self'; worker-src 'self'; base-uri 'none'; form-action 'none'"

// headers are what an answer says besides its type, length and coding. Of two that are for one file
// none has the name of the other.
var headers = []struct {
	name, value string
	concerns    func(file string) bool // nil: every answer, errors included
}{
	{"X-Content-Type-Options", "nosniff", nil},
	{"Referrer-Policy", "no-referrer", nil},
	{"Cross-Origin-Opener-Policy", "same-origin", nil},
	{"Cross-Origin-Resource-Policy", "cross-origin", nil}, // pages elsewhere frame the map and its pictures
	// The full screen is not in it: the map asks for that.
	{"Permissions-Policy", "camera=(), microphone=(), geolocation=(), payment=(), usb=()", nil},
	{"Content-Security-Policy", policy, func(file string) bool { return path.Ext(file) == ".html" }},
	// For a year, the longest that RFC 9111 speaks of, what cannot change; the rest is asked about.
	{"Cache-Control", "public, max-age=31536000, immutable", keepsForEver},
	{"Cache-Control", "no-cache", func(file string) bool { return !keepsForEver(file) }},
}

func keepsForEver(file string) bool { return isHashed(path.Base(file)) }

// secure sets what concerns every answer.
func secure(h http.Header) {
	for _, header := range headers {
		if header.concerns == nil {
			h.Set(header.name, header.value)
		}
	}
}

// describe sets what concerns the file.
func describe(h http.Header, file string) {
	for _, header := range headers {
		if header.concerns != nil && header.concerns(file) {
			h.Set(header.name, header.value)
		}
	}
}

// headersFile is where some static hosts, Netlify and Cloudflare Pages among them, read what to
// send with which file.
const headersFile = "_headers"

// headersText writes the headers out for such a host. Each file has lines of its own, as the hosts
// differ in what a star in the middle of a name is.
func headersText(files []string) []byte {
	var text strings.Builder
	text.WriteString("/*\n")
	for _, header := range headers {
		if header.concerns == nil {
			fmt.Fprintf(&text, "  %s: %s\n", header.name, header.value)
		}
	}
	write := func(address, file string) {
		fmt.Fprintf(&text, "/%s\n", address)
		for _, header := range headers {
			if header.concerns != nil && header.concerns(file) {
				fmt.Fprintf(&text, "  %s: %s\n", header.name, header.value)
			}
		}
	}
	for _, file := range files {
		write(file, file)
		if folder, isIndex := strings.CutSuffix(file, "index.html"); isIndex {
			write(folder, file)
		}
	}
	return []byte(text.String())
}
