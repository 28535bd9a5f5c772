package main

import (
	"bytes"
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

func TestRenderNamesTheFileAfterTheDay(t *testing.T) {
	t.Chdir(t.TempDir())
	if _, stdout, _ := call("-date", "1981-10", "-size", "320x240"); stdout != "1981-10-31.png\n" {
		t.Errorf("render prints %q, want the day's file", stdout)
	}
}

func TestRenderRefuses(t *testing.T) {
	for _, c := range []struct {
		reason string
		words  []string
		want   string
	}{
		{"no day", nil, "no -date"},
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

func TestRenderCannotWrite(t *testing.T) {
	code, _, stderr := call("-date", "1981", "-size", "64x64", "-o", filepath.Join(t.TempDir(), "no", "such", "folder.png"))
	if code != 1 || strings.Count(stderr, "\n") != 1 {
		t.Errorf("render into no folder: exit %d, stderr %q, want 1 and one line", code, stderr)
	}
}
