package site

import (
	"io"
	"io/fs"
	"net/http"
	"net/http/httptest"
	"os"
	"path/filepath"
	"testing"
	"testing/fstest"
	"time"
)

// counting counts the bytes that are read of its files.
type counting struct {
	fs.FS
	read *int
}

// Open implements [fs.FS].
func (c counting) Open(name string) (fs.File, error) {
	opened, err := c.FS.Open(name)
	if err != nil {
		return nil, err
	}
	return countedFile{opened, opened.(io.Seeker), c.read}, nil
}

type countedFile struct {
	fs.File
	io.Seeker
	read *int
}

// Read implements [io.Reader].
func (c countedFile) Read(p []byte) (int, error) {
	n, err := c.File.Read(p)
	*c.read += n
	return n, err
}

// unseekable hides that its files can seek.
type unseekable struct{ fs.FS }

// Open implements [fs.FS].
func (u unseekable) Open(name string) (fs.File, error) {
	opened, err := u.FS.Open(name)
	if err != nil {
		return nil, err
	}
	return struct{ fs.File }{opened}, nil
}

// get asks a handler for the file "file".
func get(handler http.Handler, header ...string) *httptest.ResponseRecorder {
	r := httptest.NewRequest(http.MethodGet, "/file", http.NoBody)
	for i := 0; i+1 < len(header); i += 2 {
		r.Header.Set(header[i], header[i+1])
	}
	w := httptest.NewRecorder()
	handler.ServeHTTP(w, r)
	return w
}

// TestHandlerReadsLittle has a file read once for its tag, and then no more of it than is asked for.
func TestHandlerReadsLittle(t *testing.T) {
	read := 0
	content := make([]byte, 1000)
	handler := Handler(counting{fstest.MapFS{"file": {Data: content, ModTime: time.Unix(1, 0)}}, &read})
	tag := get(handler).Header().Get("ETag")
	for _, test := range []struct {
		header []string
		want   int
		why    string
	}{
		{nil, len(content), "the file, and the tag is known"},
		{[]string{"Range", "bytes=5-14"}, 10, "a range"},
		{[]string{"If-None-Match", tag}, 0, "what the client has"},
	} {
		read = 0
		if got := get(handler, test.header...); read != test.want || got.Body.Len() != test.want {
			t.Errorf("GET with %q read %d bytes and sent %d, want %d: %s", test.header, read, got.Body.Len(), test.want, test.why)
		}
	}
}

// TestHandlerSeesChange has a file that another build wrote be served with another tag.
func TestHandlerSeesChange(t *testing.T) {
	for _, test := range []struct {
		before, after fstest.MapFile
		why           string
	}{
		{fstest.MapFile{Data: []byte("one"), ModTime: time.Unix(1, 0)}, fstest.MapFile{Data: []byte("two"), ModTime: time.Unix(2, 0)}, "another time"},
		{fstest.MapFile{Data: []byte("one"), ModTime: time.Unix(1, 0)}, fstest.MapFile{Data: []byte("three"), ModTime: time.Unix(1, 0)}, "another size"},
		{fstest.MapFile{Data: []byte("one")}, fstest.MapFile{Data: []byte("two")}, "no time at all"},
	} {
		files := fstest.MapFS{"file": &test.before}
		handler := Handler(files)
		tag := get(handler).Header().Get("ETag")
		files["file"] = &test.after
		if got := get(handler, "If-None-Match", tag); got.Code != http.StatusOK || got.Body.String() != string(test.after.Data) {
			t.Errorf("after a change the old tag gives %d %q, want 200 %q: %s", got.Code, got.Body, test.after.Data, test.why)
		}
	}
}

func TestHandlerWithoutSeeking(t *testing.T) {
	handler := Handler(unseekable{fstest.MapFS{"file": {Data: []byte("0123456789")}}})
	if got := get(handler, "Range", "bytes=2-4"); got.Code != http.StatusPartialContent || got.Body.String() != "234" {
		t.Errorf("a range of a file that cannot seek = %d %q, want 206 %q", got.Code, got.Body, "234")
	}
}

// TestHandlerStaysInside has links lead where they may: os.Root refuses those out of the folder.
func TestHandlerStaysInside(t *testing.T) {
	outside, dir := t.TempDir(), t.TempDir()
	for name, content := range map[string]string{
		filepath.Join(outside, "secret"): "secret",
		filepath.Join(dir, "real"):       "real",
	} {
		if err := os.WriteFile(name, []byte(content), 0o600); err != nil {
			t.Fatal(err)
		}
	}
	root, err := os.OpenRoot(dir)
	if err != nil {
		t.Fatal(err)
	}
	defer root.Close()
	for _, test := range []struct {
		to   string
		want int
		why  string
	}{
		{"real", http.StatusOK, "a link that stays"},
		{filepath.Join(outside, "secret"), http.StatusNotFound, "a link to elsewhere"},
		{filepath.Join("..", filepath.Base(outside), "secret"), http.StatusNotFound, "up and out"},
		{".", http.StatusNotFound, "a folder is no file"},
		{"file", http.StatusNotFound, "a link to itself"},
	} {
		link := filepath.Join(dir, "file")
		_ = os.Remove(link) // the one before, if there was one
		if err := os.Symlink(test.to, link); err != nil {
			t.Skip("no symbolic links here:", err)
		}
		if got := get(Handler(root.FS())); got.Code != test.want {
			t.Errorf("GET of a link to %s = %d %q, want %d: %s", test.to, got.Code, got.Body, test.want, test.why)
		}
	}
}
