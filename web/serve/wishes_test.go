package main

import (
	"bytes"
	"io"
	"math/rand/v2"
	"net/http"
	"os"
	"path/filepath"
	"testing"

	"atlas.example/southsouth/web/site"
)

// The names of the files that are asked for under load, and how large they are: as the page, as the
// program would be if it were small, and more than a system holds for a client that does not read.
const (
	program = "program.0123456789ab.wasm"
	heavy   = "heavy.0123456789ab.wasm"

	pageSize, programSize, heavySize = 40 << 10, 128 << 10, 16 << 20
)

// loaded makes a page to ask for and returns its folder and its files by name. A copy holds other
// bytes than the plain file, so that each answer shows which it is.
func loaded(tb testing.TB) (dir string, files map[string][]byte) {
	tb.Helper()
	dir, files = tb.TempDir(), map[string][]byte{}
	random := rand.NewChaCha8([32]byte{})
	for name, size := range map[string]int{
		"index.html": pageSize, "index.html.br": pageSize / 4, "index.html.gz": pageSize / 3,
		program: programSize, program + ".br": programSize / 4, program + ".gz": programSize / 3,
		heavy: heavySize,
	} {
		files[name] = make([]byte, size)
		_, _ = random.Read(files[name]) // never fails
		if err := os.WriteFile(filepath.Join(dir, name), files[name], 0o600); err != nil {
			tb.Fatal(err)
		}
	}
	return dir, files
}

// serving serves a folder as the command does.
func serving(tb testing.TB, dir string) (host string) {
	tb.Helper()
	root, err := openPage(dir)
	if err != nil {
		tb.Fatal(err)
	}
	tb.Cleanup(func() { root.Close() })
	return listening(tb, site.Handler(root.FS()), usual)
}

// wish is a request and the answer to it.
type wish struct {
	method, path string
	header       [2]string
	status       int
	length       int // as the answer says
	body         []byte
}

// wishes are requests of all kinds for the files.
func wishes(files map[string][]byte, tag string) []wish {
	whole := func(path, accept, name string) wish {
		return wish{http.MethodGet, path, [2]string{"Accept-Encoding", accept}, http.StatusOK, len(files[name]), files[name]}
	}
	none := "there is no such file here\n"
	return []wish{
		whole("/", "identity", "index.html"),
		whole("/", "gzip, br", "index.html.br"),
		whole("/", "gzip, br;q=0", "index.html.gz"),
		whole("/"+program, "identity", program),
		whole("/"+program, "br", program+".br"),
		whole("/"+program, "gzip", program+".gz"),
		{http.MethodGet, "/" + program, [2]string{"Range", "bytes=1000-2999"}, http.StatusPartialContent, 2000, files[program][1000:3000]},
		{http.MethodHead, "/" + program, [2]string{"Accept-Encoding", "br"}, http.StatusOK, programSize / 4, nil},
		{http.MethodGet, "/", [2]string{"If-None-Match", tag}, http.StatusNotModified, 0, nil},
		{http.MethodGet, "/missing", [2]string{"Accept-Encoding", "br"}, http.StatusNotFound, len(none), []byte(none)},
	}
}

// grant sends a request and holds its answer to what is to come.
func grant(t *testing.T, client *http.Transport, host string, w wish) (tag string) {
	t.Helper()
	request, err := http.NewRequestWithContext(t.Context(), w.method, "http://"+host+w.path, http.NoBody)
	if err != nil {
		t.Error(err)
		return ""
	}
	request.Header.Set("Accept-Encoding", "identity")
	request.Header.Set(w.header[0], w.header[1])
	answer, err := client.RoundTrip(request)
	if err != nil {
		t.Errorf("%s %s with %q: %v", w.method, w.path, w.header, err)
		return ""
	}
	defer answer.Body.Close()
	body, err := io.ReadAll(answer.Body)
	length := max(int(answer.ContentLength), 0) // an answer of 304 says none
	if err != nil || answer.StatusCode != w.status || length != w.length || !bytes.Equal(body, w.body) {
		t.Errorf("%s %s with %q = %d, length %d, %d bytes, %v, want %d, %d and the %d bytes of the file",
			w.method, w.path, w.header, answer.StatusCode, answer.ContentLength, len(body), err, w.status, w.length, len(w.body))
	}
	return answer.Header.Get("ETag")
}
