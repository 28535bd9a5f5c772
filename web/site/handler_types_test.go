package site

import (
	"net/http"
	"net/http/httptest"
	"testing"
	"testing/fstest"
)

func TestHandlerNamesTypes(t *testing.T) {
	for name, want := range map[string]string{
		"manifest.webmanifest":         "application/manifest+json",
		"oembed.json":                  "application/json",
		"data/places.geojson":          "application/geo+json",
		"data/events.csv":              "text/csv; charset=utf-8",
		"icons/192.png":                "image/png",
		"fonts/a.0123456789ab.ttf":     "font/ttf",
		"fonts/a.0123456789ab.otf":     "font/otf",
		"robots.txt":                   "text/plain; charset=utf-8",
		"sitemap.xml":                  "application/xml",
		"data/sources.bib":             "application/x-bibtex; charset=utf-8",
		"data/events.0123456789ab.csv": "text/csv; charset=utf-8",
	} {
		answer := httptest.NewRecorder()
		files := fstest.MapFS{name: {Data: []byte("content")}}
		Handler(files).ServeHTTP(answer, httptest.NewRequest(http.MethodGet, "/"+name, nil))
		if got := answer.Header().Get("Content-Type"); answer.Code != http.StatusOK || got != want {
			t.Errorf("GET /%s = %d %q, want 200 %q", name, answer.Code, got, want)
		}
	}
}

func TestHandlerAllowsEmbedding(t *testing.T) {
	for _, path := range []string{"/embed.js", "/missing"} {
		answer := httptest.NewRecorder()
		files := fstest.MapFS{"embed.js": {Data: []byte("content")}}
		Handler(files).ServeHTTP(answer, httptest.NewRequest(http.MethodGet, path, nil))
		for key, want := range map[string]string{
			"Cross-Origin-Resource-Policy": "cross-origin",
			"Permissions-Policy":           "camera=(), microphone=(), geolocation=(), payment=(), usb=()",
		} {
			if got := answer.Header().Get(key); got != want {
				t.Errorf("GET %s has %s %q, want %q", path, key, got, want)
			}
		}
	}
}
