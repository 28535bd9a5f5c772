//go:build !js

package main

import (
	"bytes"
	"errors"
	"flag"
	"io"
	"strings"
	"testing"
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
