package site

import (
	"net/http"
	"path"
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
	case ".png":
		return "image/png"
	case ".webmanifest":
		return "application/manifest+json"
	case ".json":
		return "application/json"
	case ".csv":
		return "text/csv; charset=utf-8"
	case ".txt":
		return "text/plain; charset=utf-8"
	}
	return "application/octet-stream"
}

// cacheControl lets a browser keep for a year, the longest that RFC 9111 speaks
// of, what cannot change, and has it ask about the rest.
func cacheControl(name string) string {
	if isHashed(path.Base(name)) {
		return "public, max-age=31536000, immutable"
	}
	return "no-cache"
}

// secure sets what concerns every answer, errors included. The page's own
// Content-Security-Policy is in index.html, so that any static host gives it.
// Frames are not forbidden: the page may be embedded.
func secure(h http.Header) {
	h.Set("X-Content-Type-Options", "nosniff")
	h.Set("Referrer-Policy", "no-referrer")
	h.Set("Cross-Origin-Opener-Policy", "same-origin")
}
