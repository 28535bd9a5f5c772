package site

import (
	"io"
	"net/http"
	"strconv"
)

// missing is the document that static hosts send with 404.
const missing = "404.html"

// serveMissing says that there is no such file, in a document or, without one, in a line. It is small
// and seldom sent, so neither compressed nor kept.
func (f *folder) serveMissing(w http.ResponseWriter, r *http.Request) {
	document, err := f.open(missing)
	if err != nil {
		http.Error(w, "there is no such file here", http.StatusNotFound)
		return
	}
	defer document.close()
	h := w.Header()
	h.Set("Content-Type", contentType(missing))
	h.Set("Content-Length", strconv.FormatInt(document.size, 10))
	describe(h, missing)
	w.WriteHeader(http.StatusNotFound)
	if r.Method != http.MethodHead {
		_, _ = io.Copy(w, document.content) // a client that hung up asks for nothing more
	}
}
