//go:build !js

package main

import (
	"bytes"
	"errors"
	"flag"
	"io"
	"slices"
	"strings"
	"testing"
	"unicode"

	"atlas.example/southsouth/data"
	"atlas.example/southsouth/data/translation/po"
	"atlas.example/southsouth/scene/address"
	"atlas.example/southsouth/scene/story"
)

func TestFlags(t *testing.T) {
	for _, c := range []struct{ args, start string }{
		{"", ""},
		{"-date 1981-10-22", "d=1981-10-22"},
		{"-date 1981", "d=1981"},
		{"-event seed-1981-cancun", "e=seed-1981-cancun"},
		{"-link https://your.host/atlas/#y=1981&map=tiles", "y=1981&map=tiles"},
		{"-link y=1975", "y=1975"},
		{"-date 1987-06 -theme projector -view all -projection globe -text larger", "d=1987-06&theme=projector&view=all&proj=globe&text=larger"},
		{"-theme paper", "&theme=paper"},
	} {
		got, err := parseFlags(strings.Fields(c.args), io.Discard)
		if err != nil || got.Start != c.start {
			t.Errorf("%q begins at %q (%v), want %q", c.args, got.Start, err, c.start)
		}
	}
	got, err := parseFlags(strings.Fields("-kiosk -fullscreen -reduced-motion -lang en -page https://your.host/atlas/#x"), io.Discard)
	if err != nil || !got.Kiosk || !got.fullScreen || !got.Calm || got.WebPage != "https://your.host/atlas/" {
		t.Errorf("got %+v (%v)", got, err)
	}
}

// A flag that cannot be used is named, with what there is instead.
func TestBadFlags(t *testing.T) {
	for args, wants := range map[string][]string{
		"-date 1999":                 {"-date", "1999", "1970"},
		"-date yesterday":            {"-date", "yesterday"},
		"-event nothing":             {"-event", "nothing"},
		"-link y=1981&colour=red":    {"-link", "colour=red"},
		"-date 1981 -event g77-1967": {"-date", "-event"},
		"-theme red":                 {"-theme", "red", "projector"},
		"-view never":                {"-view", "never", "sofar"},
		"-projection mercator":       {"-projection", "mercator", "peters"},
		"-lang tlh":                  {"-lang", "tlh", "en"},
		"-page file:///etc/passwd":   {"-page", "file:///etc/passwd", "https"},
		"-colour red":                {"-colour"},
		"1981":                       {"1981", "-help"},
		"-fullscreen=perhaps":        {"-fullscreen", "perhaps"},
		"-link d=1981-02-31":         {"d=1981-02-31"},
	} {
		var out, fault bytes.Buffer
		if code := run(strings.Fields(args), &out, &fault); code != 2 {
			t.Errorf("%q ends with %d, want 2", args, code)
		}
		for _, want := range wants {
			if !strings.Contains(fault.String(), want) {
				t.Errorf("%q: the message %q does not name %q", args, fault.String(), want)
			}
		}
		if n := strings.Count(fault.String(), "\n"); n != 1 || out.Len() > 0 {
			t.Errorf("%q: %d lines of faults and %q, want one line and nothing", args, n, out.String())
		}
	}
}

func TestHelpAndVersion(t *testing.T) {
	var out, help bytes.Buffer
	if code := run([]string{"-help"}, &out, &help); code != 0 {
		t.Errorf("-help ends with %d", code)
	}
	for _, name := range []string{"date", "event", "lang", "theme", "view", "projection", "fullscreen", "kiosk", "reduced-motion", "version"} {
		if !strings.Contains(help.String(), "  -"+name) {
			t.Errorf("the help lacks -%s", name)
		}
	}
	out.Reset()
	if code := run([]string{"-version"}, &out, io.Discard); code != 0 || !strings.HasPrefix(out.String(), "southsouth ") {
		t.Errorf("-version ends with %d and says %q", code, out.String())
	}
	if _, err := parseFlags([]string{"-h"}, io.Discard); !errors.Is(err, flag.ErrHelp) {
		t.Errorf("-h is %v, want the help", err)
	}
}

// What was chosen in the program before is left as it was, but for what the command line says.
func TestResume(t *testing.T) {
	for _, c := range []struct{ args, at, want string }{
		{"", "y=1981&map=tiles", "y=1981&map=tiles"},
		{"-theme paper", "y=1981&theme=projector", "y=1981&theme=projector&theme=paper"},
		{"-date 1975", "y=1981&map=tiles", "d=1975"},
		{"", "y=1981&of-another-version=3&map=tiles", "y=1981&map=tiles"},
		{"", "", ""},
	} {
		got, err := parseFlags(strings.Fields(c.args), io.Discard)
		if err != nil {
			t.Fatal(err)
		}
		if got.resume(c.at); strings.Trim(got.Start, "&") != c.want {
			t.Errorf("%q after %q begins at %q, want %q", c.args, c.at, got.Start, c.want)
		}
	}
}

// The language of the command line is spoken, or else that of before, or else that of the system.
func TestSpeak(t *testing.T) {
	for _, c := range []struct{ args, before, system, want string }{
		{"", "", "en", "en"},
		{"", "", "ko", "ko"},
		{"", "ar", "ko", "ar"},
		{"", "of-another-version", "ko", "ko"},
		{"-lang fr", "ar", "ko", "fr"},
		{"-lang en", "ar", "ko", "en"},
	} {
		got, err := parseFlags(strings.Fields(c.args), io.Discard)
		if err != nil {
			t.Fatal(err)
		}
		if got.speak(c.before, func([]string) string { return c.system }); got.language != c.want {
			t.Errorf("%q after %q on a system in %q speaks %q, want %q", c.args, c.before, c.system, got.language, c.want)
		}
	}
}

// FuzzFlags wants of any command line that it is understood, and leads into the story, or is refused in one line
// that can be shown on a terminal.
func FuzzFlags(f *testing.F) {
	for _, seed := range []string{
		"", "-date\n1981-10-22", "-date\n\x1b[2J", "-\n\n", "-\x1b]0;title\x07", "-=\n", "--date=1981\n--\nmore", "-link\nhttps://a/#y=1981&theme=paper#d=1", "-link\n#", "-link\ny=1981&x=\n\n",
		"-page\njavascript:alert(1)", "-page\nhttps://a b/", "-page\nhttp://[::1]:99999/%zz", "-lang\nzh\n-kiosk=maybe", "-fullscreen=0\n-reduced-motion", "-event\nseed-1981-cancun\n-text\nlarger",
		"-date\n１９８１", "-theme\n\u202e", "-lang=fr\n-version", "-map=\xff", "-date=-1", "-view=sofar\n-view=never",
	} {
		f.Add(seed)
	}
	c, err := data.Chronicle()
	if err != nil {
		f.Fatal(err)
	}
	st := story.New(c, nil)
	f.Fuzz(func(t *testing.T, lines string) {
		args := strings.Split(lines, "\n")
		got, err := parseFlags(args, io.Discard)
		if errors.Is(err, flag.ErrHelp) {
			return
		}
		if err != nil {
			if text := err.Error(); strings.ContainsFunc(text, func(r rune) bool { return !unicode.IsPrint(r) }) {
				t.Errorf("%q is refused by %q, which a terminal does not show as it is", args, text)
			}
			return
		}
		var asked address.Request
		unused := asked.Read(got.Start, st)
		if m, ok := asked.Moment(st); len(unused) > 0 || ok != got.begins && asked.Moves || ok && m != m.Clamp() {
			t.Errorf("%q begins at %q, which leads to %v, %v with %q left out", args, got.Start, m, ok, unused)
		}
		if !strings.HasPrefix(got.WebPage, "https://") && !strings.HasPrefix(got.WebPage, "http://") || got.language != "" && !slices.Contains(po.Languages(), got.language) {
			t.Errorf("%q gives %+v", args, got)
		}
	})
}
