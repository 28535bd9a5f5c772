package desktop

import (
	"os"
	"path/filepath"
	"runtime"
	"strings"
	"testing"
)

func TestWebAddress(t *testing.T) {
	for _, c := range []struct{ reason, address, want string }{
		{"as it is", "https://digitallibrary.un.org/record/158923?ln=en#a", "https://digitallibrary.un.org/record/158923?ln=en#a"},
		{"not only secure", "http://www.kass.org.kp/a(b),c;d", "http://www.kass.org.kp/a(b),c;d"},
		{"letters of all scripts", "https://ko.wikipedia.org/wiki/김일성", "https://ko.wikipedia.org/wiki/%EA%B9%80%EC%9D%BC%EC%84%B1"},
		{"codes", "https://host.example/%EA%B9%80?q=a%20b", "https://host.example/%EA%B9%80?q=a%20b"},
		{"spaces", "https://host.example/a b?c d#e f", "https://host.example/a%20b?c%20d#e%20f"},
		{"quotes", `https://host.example/a'b"c` + "`d?'\"`", "https://host.example/a%27b%22c%60d?%27%22%60"},
		{"what a shell takes for its own", "https://host.example/$(reboot);a|b>c?$HOME\\&", "https://host.example/%24%28reboot%29;a%7Cb%3Ec?%24HOME%5C&"},
		{"a number for a host", "http://[::1]:8080/", "http://[::1]:8080/"},
		{"a scheme in capitals", "HTTPS://host.example/", "https://host.example/"},

		{"nothing", "", ""},
		{"a script", "javascript:alert(1)", ""},
		{"a script in capitals", "JavaScript://host.example/%0aalert(1)", ""},
		{"a file", "file:///etc/passwd", ""},
		{"data", "data:text/html,<script>", ""},
		{"a mail", "mailto:a@host.example", ""},
		{"a path", "/etc/passwd", ""},
		{"a path of Windows", `C:\Windows\System32\calc.exe`, ""},
		{"a share of Windows", `\\host\share\file.exe`, ""},
		{"a flag", "--new-window", ""},
		{"a flag before an address", "-https://host.example/", ""},
		{"a space before it", " https://host.example/", ""},
		{"a new line in it", "https://host.example/\nfile:///etc/passwd", ""},
		{"a zero in it", "https://host.example/\x00", ""},
		{"no host", "https:///etc/passwd", ""},
		{"no slashes", "https:host.example", ""},
		{"a name and a password", "https://bank.example:pass@host.example/", ""},
		{"a broken code in the host", "https://%zz/", ""},
	} {
		got, err := webAddress(c.address)
		if got != c.want || (err == nil) != (c.want != "") {
			t.Errorf("webAddress(%q) = %q, %v, want %q (%s)", c.address, got, err, c.want, c.reason)
		}
	}
}

// fakeOpener puts a program in the place of the system's that writes down with what it is called, and
// returns what it has written.
func fakeOpener(t *testing.T, script string) (called func() string) {
	t.Helper()
	switch runtime.GOOS {
	case "windows", "darwin", "js":
		t.Skip("this system's opener is not looked for on PATH")
	}
	folder := t.TempDir()
	out := filepath.Join(folder, "called")
	program := "#!/bin/sh\nprintf '%s\\n' \"$#\" \"$@\" >>'" + out + "'\necho noise; echo noise >&2\n" + script + "\n"
	if err := os.WriteFile(filepath.Join(folder, "xdg-open"), []byte(program), 0o700); err != nil {
		t.Fatal(err)
	}
	t.Setenv("PATH", folder+":"+os.Getenv("PATH"))
	return func() string {
		content, _ := os.ReadFile(out)
		return string(content)
	}
}

func TestOpenLink(t *testing.T) {
	called := fakeOpener(t, "")
	var o Opener
	for _, hostile := range []string{"javascript:alert(1)", "file:///etc/passwd", "--help", "https://host.example/\n"} {
		if err := o.OpenLink(hostile); err == nil || !strings.Contains(err.Error(), "address") {
			t.Errorf("OpenLink(%q): %v, want an error", hostile, err)
		}
	}
	o.idle.Wait()
	if got := called(); got != "" {
		t.Fatalf("the opener is called with %q", got)
	}
	if err := o.OpenLink(`https://host.example/a b'"$(touch x)#y=1981&theme=paper`); err != nil {
		t.Fatal(err)
	}
	o.idle.Wait()
	if got, want := called(), "1\nhttps://host.example/a%20b%27%22%24%28touch%20x%29#y=1981&theme=paper\n"; got != want {
		t.Errorf("the opener is called with %q, want one argument: %q", got, want)
	}
	if err := o.Fault(); err != nil {
		t.Error(err)
	}
}

func TestOpenLinkDoesNotWait(t *testing.T) {
	folder := t.TempDir()
	held := filepath.Join(folder, "held")
	called := fakeOpener(t, "while [ ! -e '"+held+"' ]; do sleep 0.01; done")
	var o Opener
	for range 3 { // before any of them ends
		if err := o.OpenLink("https://host.example/"); err != nil {
			t.Fatal(err)
		}
	}
	if err := os.WriteFile(held, nil, 0o600); err != nil {
		t.Fatal(err)
	}
	o.idle.Wait()
	if got := strings.Count(called(), "https"); got != 3 {
		t.Errorf("%d links are opened, want 3", got)
	}
}

func TestFault(t *testing.T) {
	fakeOpener(t, "exit 3")
	var o Opener
	if err := o.OpenLink("https://host.example/"); err != nil {
		t.Fatal(err)
	}
	o.idle.Wait()
	if err := o.Fault(); err == nil || !strings.Contains(err.Error(), "copy it") || !strings.Contains(err.Error(), "https://host.example/") {
		t.Errorf("the fault is %v, want one that says what to do", err)
	}
	if err := o.Fault(); err != nil {
		t.Errorf("it is told again: %v", err)
	}
	t.Setenv("PATH", t.TempDir())
	if err := o.OpenLink("https://host.example/"); err != nil {
		t.Fatal(err)
	}
	o.idle.Wait()
	if err := o.Fault(); err == nil {
		t.Error("no fault where there is no opener")
	}
}

func TestRevealFolder(t *testing.T) {
	called := fakeOpener(t, "")
	folder := filepath.Join(t.TempDir(), "-a 'b' %20 ü")
	file := filepath.Join(folder, "map.png")
	if err := os.Mkdir(folder, 0o700); err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(file, nil, 0o600); err != nil {
		t.Fatal(err)
	}
	var o Opener
	if err := o.RevealFolder(file + "x"); err == nil {
		t.Error("what is not there is shown")
	}
	t.Chdir(filepath.Dir(folder))
	for _, path := range []string{folder, file, filepath.Base(folder)} {
		if err := o.RevealFolder(path); err != nil {
			t.Fatal(err)
		}
		o.idle.Wait()
	}
	if got, want := called(), strings.Repeat("1\n"+folder+"\n", 3); got != want {
		t.Errorf("the opener is called with %q, want %q", got, want)
	}
}

// FuzzWebPage wants of any text that it is refused, or is an address of the web whose letters no shell acts on, and
// that what is made of it is the same when it is read again.
func FuzzWebPage(f *testing.F) {
	for _, seed := range []string{
		"", "https://your.host/atlas/#y=1981", "http://localhost:8080/", "javascript:alert(1)", "https://a/$(id)'\"`;|&<>\\", "https://[::1]:80/?q=%zz", "HTTPS://Ä.example/ \n",
		"https://user:pass@host/", "https:///path", "//host/", "https://a\x00b/", "https://\u202egro.live/", "https://a/%00%0a", "file:///etc/passwd", "https:opaque", "http://a:99999999/",
	} {
		f.Add(seed)
	}
	f.Fuzz(func(t *testing.T, text string) {
		page, err := WebPage(text)
		if err != nil {
			return
		}
		if !strings.HasPrefix(page, "https://") && !strings.HasPrefix(page, "http://") || strings.Contains(page, "#") {
			t.Errorf("%q is the page %q", text, page)
		}
		for i := range len(page) {
			if !safe(page[i]) {
				t.Errorf("%q is the page %q, with %q", text, page, page[i])
			}
		}
		if again, err := WebPage(page); err != nil || again != page {
			t.Errorf("%q is the page %q, and that is %q, %v", text, page, again, err)
		}
	})
}
