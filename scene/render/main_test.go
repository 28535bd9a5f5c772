package main

import (
	"bytes"
	"encoding/xml"
	"image"
	"image/gif"
	"image/png"
	"os"
	"path/filepath"
	"strings"
	"testing"
)

// call runs the command with words for arguments.
func call(words ...string) (code int, stdout, stderr string) {
	var out, errs bytes.Buffer
	code = run(words, &out, &errs)
	return code, out.String(), errs.String()
}

func TestRenderWritesThePicture(t *testing.T) {
	file := filepath.Join(t.TempDir(), "cancun.png")
	code, stdout, stderr := call("-date", "1981-10-22", "-size", "640x400", "-scale", "1.5", "-o", file)
	if code != 0 || stderr != "" || stdout != file+"\n" {
		t.Fatalf("render: exit %d, stdout %q, stderr %q, want 0, the file's name and nothing", code, stdout, stderr)
	}
	f, err := os.Open(file)
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	picture, err := png.Decode(f)
	if err != nil {
		t.Fatal(err)
	}
	if got := picture.Bounds().Size(); got.X != 960 || got.Y != 600 {
		t.Errorf("the picture is %v, want 960 × 600: 640 × 400 at a scale of 1.5", got)
	}
}

func TestRenderTheSameDayTwice(t *testing.T) {
	_, first, _ := call("-date", "1987-06-09", "-size", "320x240", "-o", "-")
	_, second, _ := call("-date", "1987-06-09", "-size", "320x240", "-o", "-")
	if first == "" || first != second {
		t.Error("the same day twice gives two pictures, want the same bytes")
	}
	_, year, _ := call("-date", "1987", "-size", "320x240", "-o", "-")
	_, last, _ := call("-date", "1987-12-31", "-size", "320x240", "-o", "-")
	if year != last {
		t.Error("a year and its last day give two pictures, want the same")
	}
}

func TestRenderLooksCloser(t *testing.T) {
	_, world, _ := call("-date", "1981", "-size", "320x240", "-o", "-")
	code, sinai, stderr := call("-date", "1981", "-size", "320x240", "-at", "29.5,33.8", "-zoom", "8", "-o", "-")
	if code != 0 || stderr != "" || sinai == "" || sinai == world {
		t.Errorf("render with -at and -zoom: exit %d, stderr %q, want 0 and another picture than the world's", code, stderr)
	}
}

func TestRenderProjections(t *testing.T) {
	seen := map[string]string{}
	for name, words := range map[string][]string{
		"Equal Earth":            {"-projection", "equalearth"},
		"Gall–Peters":            {"-projection", "peters"},
		"a globe":                {"-projection", "globe"},
		"a globe from elsewhere": {"-projection", "globe", "-at", "0,-120"},
		"a globe from nearer":    {"-projection", "globe", "-at", "0,-120", "-zoom", "3"},
		"a part of Gall–Peters":  {"-projection", "peters", "-at", "10,20", "-zoom", "3"},
	} {
		code, picture, stderr := call(append([]string{"-date", "1981", "-size", "320x240", "-o", "-"}, words...)...)
		if other, ok := seen[picture]; ok || code != 0 || stderr != "" {
			t.Errorf("render %s: exit %d, stderr %q, the same as %q; want a picture of its own", name, code, stderr, other)
		}
		seen[picture] = name
	}
}

// TestRenderFollowsALink wants of a link the picture that flags ask for which say the same.
func TestRenderFollowsALink(t *testing.T) {
	for _, c := range []struct {
		link  string
		words []string
	}{
		{"y=1981", []string{"-date", "1981"}},
		{"https://host.example/atlas/?kiosk=1#d=1981-10-22&theme=projector&map=states", []string{"-date", "1981-10-22", "-theme", "projector", "-map", "states"}},
		{"e=seed-1981-cancun", []string{"-date", "1981-10-22"}},
		{"y=1974&c=31,35,12", []string{"-date", "1974", "-at", "31,35", "-zoom", "12"}},
		{"y=1987&proj=globe&c=39,126,1", []string{"-date", "1987", "-projection", "globe", "-at", "39,126"}},
	} {
		code, linked, stderr := call("-link", c.link, "-size", "320x240", "-o", "-")
		_, flagged, _ := call(append(c.words, "-size", "320x240", "-o", "-")...)
		if code != 0 || linked == "" || linked != flagged {
			t.Errorf("render -link %q: exit %d, stderr %q, and another picture than with %q", c.link, code, stderr, c.words)
		}
	}
	_, plain, _ := call("-link", "y=1981", "-size", "640x480", "-o", "-")
	for _, more := range []string{"sel=TZA", "hide=nam"} {
		if _, with, _ := call("-link", "y=1981&"+more, "-size", "640x480", "-o", "-"); with == plain {
			t.Errorf("render -link with %s gives the same picture as without", more)
		}
	}
	_, other, _ := call("-link", "y=1981&theme=projector", "-theme", "paper", "-size", "640x480", "-o", "-")
	if other != plain {
		t.Error("a flag does not go before what a link says")
	}
}

// A language is that of the flag, or else that of the document that a link leads to.
func TestRenderSpeaks(t *testing.T) {
	picture := func(words ...string) string {
		t.Helper()
		code, stdout, stderr := call(append(words, "-size", "320x240", "-format", "svg", "-o", "-")...)
		if code != 0 {
			t.Fatalf("render %q: exit %d, %s", words, code, stderr)
		}
		return stdout
	}
	seen := map[string]string{}
	for _, tag := range languages() {
		document := picture("-date", "1981", "-lang", tag)
		if other, ok := seen[document]; ok || !strings.Contains(document, `xml:lang="`+tag+`"`) {
			t.Errorf("render -lang %s is as in %q, or does not say its language", tag, other)
		}
		seen[document] = tag
	}
	for _, c := range []struct {
		words []string
		want  string
	}{
		{[]string{"-link", "https://host.example/atlas/index.fr.html#y=1981"}, "fr"},
		{[]string{"-link", "https://host.example/atlas/map.html?kiosk=1&lang=ar#y=1981"}, "ar"},
		{[]string{"-link", "https://host.example/atlas/index.fr.html#y=1981", "-lang", "ko"}, "ko"},
		{[]string{"-link", "https://host.example/index.atlas.html/#y=1981"}, "en"},
		{[]string{"-link", "y=1981"}, "en"},
	} {
		if got := seen[picture(c.words...)]; got != c.want {
			t.Errorf("render %q is in %q, want %q", c.words, got, c.want)
		}
	}
	for format, words := range map[string][]string{"png": {"-date", "1981"}, "gif": {"-from", "1981-10", "-to", "1981-10", "-fps", "1"}} {
		words = append(words, "-size", "320x240", "-format", format, "-frame", "-o", "-")
		_, english, _ := call(words...)
		if code, russian, stderr := call(append(words, "-lang", "ru")...); code != 0 || russian == english {
			t.Errorf("render -format %s -lang ru: exit %d, %s, and the picture is the English one", format, code, stderr)
		}
	}
}

func TestRenderFormats(t *testing.T) {
	for word, begins := range map[string]string{"png": "\x89PNG", "svg": "<svg", "gif": "GIF89a", "apng": "\x89PNG"} {
		words := []string{"-link", "y=1981", "-size", "64x64", "-format", word, "-o", "-"}
		if strings.HasSuffix(word, "gif") || word == "apng" {
			words = append(words, "-from", "1981-10", "-to", "1981-10", "-fps", "1")
		}
		if code, picture, stderr := call(words...); code != 0 || !strings.HasPrefix(picture, begins) {
			t.Errorf("render -format %s: exit %d, stderr %q, %.4q, want %q at the beginning", word, code, stderr, picture, begins)
		}
	}
}

func TestRenderNamesTheFileAfterTheDay(t *testing.T) {
	t.Chdir(t.TempDir())
	if _, stdout, _ := call("-date", "1981-10", "-size", "320x240"); stdout != "1981-10-31.png\n" {
		t.Errorf("render prints %q, want the day's file", stdout)
	}
	if _, stdout, _ := call("-from", "1981-10", "-to", "1981-10", "-fps", "1", "-size", "64x64"); stdout != "1981-10-01_1981-10-31.gif\n" {
		t.Errorf("render prints %q, want the span's file", stdout)
	}
}

func TestRenderRefuses(t *testing.T) {
	for _, c := range []struct {
		reason string
		words  []string
		want   string
	}{
		{"no day", nil, "no -date"},
		{"a link to nowhere", []string{"-link", "theme=paper"}, "no moment"},
		{"a link to what is not there", []string{"-link", "y=1981&e=nothing&map=moon"}, "e=nothing&map=moon"},
		{"a format that is none", []string{"-date", "1981", "-format", "bmp"}, "png, svg"},
		{"a day that moves", []string{"-date", "1981", "-format", "gif"}, "-from"},
		{"a span that does not", []string{"-from", "1981", "-to", "1982", "-format", "svg"}, "gif or apng"},
		{"a month that is none", []string{"-date", "1987-13"}, "1987-13"},
		{"words", []string{"-date", "next week"}, "next week"},
		{"a day before the story", []string{"-date", "1969-12-31"}, "outside the story"},
		{"a day after it", []string{"-date", "1988"}, "outside the story"},
		{"a size without height", []string{"-date", "1981", "-size", "640"}, "WxH"},
		{"a size with more", []string{"-date", "1981", "-size", "640x400x2"}, "WxH"},
		{"no size at all", []string{"-date", "1981", "-size", "0x0"}, "from 64"},
		{"a size for a wall of walls", []string{"-date", "1981", "-size", "99999x400"}, "8192"},
		{"a scale of nothing", []string{"-date", "1981", "-scale", "0"}, "-scale"},
		{"a scale that is no number", []string{"-date", "1981", "-scale", "NaN"}, "-scale"},
		{"a zoom without a place", []string{"-date", "1981", "-zoom", "4"}, "-at"},
		{"a place without a zoom", []string{"-date", "1981", "-at", "31,35"}, "-zoom"},
		{"a zoom too close", []string{"-date", "1981", "-at", "31,35", "-zoom", "17"}, "from 1 to 16"},
		{"a zoom that is no number", []string{"-date", "1981", "-at", "31,35", "-zoom", "NaN"}, "-zoom"},
		{"a place with words", []string{"-date", "1981", "-at", "31,35E", "-zoom", "4"}, "LAT,LON"},
		{"a place off the Earth", []string{"-date", "1981", "-at", "131,35", "-zoom", "4"}, "LAT,LON"},
		{"a day and a span", []string{"-date", "1981", "-from", "1979", "-to", "1982"}, "one of both"},
		{"half a span", []string{"-from", "1979"}, "go together"},
		{"the other half", []string{"-to", "1979"}, "go together"},
		{"a span that goes back", []string{"-from", "1982", "-to", "1979"}, "not after"},
		{"a span that begins too early", []string{"-from", "1969", "-to", "1979"}, "outside the story"},
		{"a span that ends in words", []string{"-from", "1979", "-to", "soon"}, "soon"},
		{"no pictures a second", []string{"-from", "1979", "-to", "1982", "-fps", "0"}, "-fps"},
		{"pictures a second for a picture", []string{"-date", "1981", "-fps", "20"}, "-fps"},
		{"a speed for a picture", []string{"-date", "1981", "-speed", "2"}, "-speed"},
		{"a theme that is not there", []string{"-date", "1981", "-theme", "pink"}, "paper"},
		{"a view that is not there", []string{"-date", "1981", "-view", "none"}, "sofar"},
		{"a picture that moves", []string{"-date", "1981", "-o", "x.gif"}, "-from"},
		{"another one", []string{"-date", "1981", "-o", "x.apng"}, "-from"},
		{"a document that moves", []string{"-from", "1979", "-to", "1982", "-o", "x.svg"}, ".gif"},
		{"a format that is not written", []string{"-date", "1981", "-o", "x.jpeg"}, ".png"},
		{"no format", []string{"-date", "1981", "-o", "picture"}, ".png"},
		{"a plate too small", []string{"-date", "1981", "-frame", "-size", "300x400"}, "320x240"},
		{"a plate with buttons", []string{"-date", "1981", "-frame", "-buttons"}, "-buttons"},
		{"a language that is not there", []string{"-date", "1981", "-lang", "de"}, "en, fr, es, ar"},
		{"a link in such a language", []string{"-link", "index.de.html#y=1981"}, "en, fr, es, ar"},
		{"a map that is not there", []string{"-date", "1981", "-map", "rivers"}, "story, states"},
		{"a projection that is not there", []string{"-date", "1981", "-projection", "mercator"}, "equalearth, peters, globe"},
		{"an unknown flag", []string{"-colour", "red"}, "-colour"},
		{"an operand", []string{"-date", "1981", "out.png"}, "out.png"},
	} {
		code, stdout, stderr := call(c.words...)
		if code != 2 || stdout != "" || !strings.Contains(stderr, c.want) || strings.Count(stderr, "\n") != 1 {
			t.Errorf("render %q: exit %d, stdout %q, stderr %q, want 2 and one line with %q (%s)",
				c.words, code, stdout, stderr, c.want, c.reason)
		}
	}
}

func TestRenderRefusesTooMuch(t *testing.T) {
	for _, words := range [][]string{
		{"-from", "1970", "-to", "1987", "-fps", "50", "-o", "x.gif"},
		{"-from", "1979", "-to", "1982", "-size", "4000x4000", "-o", "x.apng"},
	} {
		code, _, stderr := call(words...)
		if code != 2 || strings.Count(stderr, "\n") != 1 || !strings.Contains(stderr, "choose a") {
			t.Errorf("render %q: exit %d, stderr %q, want 2 and one line that says what to do", words, code, stderr)
		}
	}
}

func TestRenderWritesADocument(t *testing.T) {
	file := filepath.Join(t.TempDir(), "cancun.svg")
	if code, _, stderr := call("-date", "1981-10-22", "-size", "640x400", "-scale", "2", "-frame", "-o", file); code != 0 || stderr != "" {
		t.Fatalf("render: exit %d, stderr %q", code, stderr)
	}
	b, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	if err := xml.Unmarshal(b, new(struct{})); err != nil {
		t.Errorf("the document is not well-formed: %v", err)
	}
	for _, want := range []string{`width="1280" height="800" viewBox="0 0 640 400"`, "<title", "<text", ">Cancún<", "no opinion on legal status", "CC BY 4.0"} {
		if !strings.Contains(string(b), want) {
			t.Errorf("the document has no %s", want)
		}
	}
	if len(b) > 400_000 {
		t.Errorf("the document has %d bytes, want at most 400,000", len(b))
	}
}

func TestRenderWritesAnAnimation(t *testing.T) {
	file := filepath.Join(t.TempDir(), "cancun.gif")
	code, stdout, _ := call("-from", "1981-10", "-to", "1981-11", "-fps", "4", "-size", "320x240", "-o", file)
	if code != 0 || stdout != file+"\n" {
		t.Fatalf("render: exit %d, stdout %q, want 0 and the file's name", code, stdout)
	}
	f, err := os.Open(file)
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	g, err := gif.DecodeAll(f)
	if err != nil {
		t.Fatal(err)
	}
	if g.LoopCount != 0 || len(g.Image) < 5 || g.Config.Width != 320 {
		t.Errorf("%d pictures %d wide that play %d times, want some, 320 and without end", len(g.Image), g.Config.Width, g.LoopCount)
	}
	if first := g.Image[0].Bounds(); first != image.Rect(0, 0, 320, 240) {
		t.Errorf("the first picture is %v, want the whole", first)
	}
}

func TestRenderSaysHowItIsUsed(t *testing.T) {
	code, stdout, stderr := call("-h")
	if code != 0 || stdout != "" {
		t.Errorf("render -h: exit %d, stdout %q, want 0 and nothing", code, stdout)
	}
	usage, _, _ := strings.Cut(stderr, "\n")
	for line := range strings.Lines(stderr) {
		name, found := strings.CutPrefix(line, "  -")
		if name, _, _ = strings.Cut(strings.TrimSpace(name), " "); found && !strings.Contains(usage, "-"+name) {
			t.Errorf("the first line of the help, %q, lacks -%s", usage, name)
		}
	}
}

func TestRenderCannotWrite(t *testing.T) {
	code, _, stderr := call("-date", "1981", "-size", "64x64", "-o", filepath.Join(t.TempDir(), "no", "such", "folder.png"))
	if code != 1 || strings.Count(stderr, "\n") != 1 {
		t.Errorf("render into no folder: exit %d, stderr %q, want 1 and one line", code, stderr)
	}
}
