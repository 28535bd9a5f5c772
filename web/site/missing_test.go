package site

import (
	"net/http"
	"net/http/httptest"
	"testing"
	"testing/fstest"
)

func TestHandlerSendsMissing(t *testing.T) {
	const document = "<p>missing"
	handler := Handler(fstest.MapFS{missing: {Data: []byte(document)}, missing + ".br": {Data: []byte("packed")}})
	for _, test := range []struct{ method, path, body string }{
		{http.MethodGet, "/nothing.html", document},
		{http.MethodGet, "/deep/in/nothing.js", document},
		{http.MethodGet, "/", document},
		{http.MethodHead, "/nothing.html", ""},
	} {
		r := httptest.NewRequest(test.method, test.path, http.NoBody)
		r.Header.Set("Accept-Encoding", "br")
		r.Header.Set("Range", "bytes=0-1")
		w := httptest.NewRecorder()
		handler.ServeHTTP(w, r)
		if w.Code != http.StatusNotFound || w.Body.String() != test.body {
			t.Errorf("%s %s = %d %q, want 404 %q", test.method, test.path, w.Code, w.Body, test.body)
		}
		for key, want := range map[string]string{
			"Content-Type": "text/html; charset=utf-8", "Content-Length": "10", "Content-Security-Policy": policy,
			"Cache-Control": "no-cache", "X-Content-Type-Options": "nosniff",
		} {
			if got := w.Header().Get(key); got != want {
				t.Errorf("%s %s: %s = %q, want %q", test.method, test.path, key, got, want)
			}
		}
	}
}
