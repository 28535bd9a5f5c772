package typeface

import (
	"flag"
	"image"
	"image/png"
	"os"
	"path/filepath"
	"testing"

	"atlas.example/southsouth/scene/display"
)

var update = flag.Bool("update", false, "rewrite the golden pictures in testdata")

// TestRasterizeGolden compares words with pictures that were looked at.
func TestRasterizeGolden(t *testing.T) {
	tests := []struct {
		name, reason string
		font         display.Font
		text         string
	}{
		{"cancun", "an accent, in the face of headlines", display.Font{Family: display.Serif, Bold: true, Size: 28}, "Cancún 1981"},
		{"label", "the smallest text, kerned", display.Font{Family: display.Sans, Size: 11}, "AVe Tôwn, São Tomé → Pyongyang"},
		{"signs", "three fonts in one line", display.Font{Family: display.Sans, Bold: true, Size: 20}, "▶ 1970 ≠ ■ “Δ” Ж"},
	}
	setter := newTypesetter(t)
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			got, _ := setter.Rasterize(tt.font, tt.text)
			compare(t, filepath.Join("testdata", tt.name+".png"), got, tt.reason)
		})
	}
}

// compare fails unless got equals the picture in a file, up to a step of 1 in 255, which a
// processor that fuses multiplication and addition may make. It leaves what it got beside it.
func compare(t *testing.T, path string, got *image.Alpha, reason string) {
	t.Helper()
	if *update {
		write(t, path, got)
	}
	want := read(t, path)
	if want.Bounds() == got.Bounds() && furthest(got, want) <= 1 {
		return
	}
	wrong := path[:len(path)-len(".png")] + ".got.png"
	write(t, wrong, got)
	t.Errorf("%s: picture differs from %s, see %s", reason, path, wrong)
}

// furthest is the largest difference between the coverage of two pictures of one size.
func furthest(got *image.Alpha, want *image.Gray) int {
	worst := 0
	for y := range want.Rect.Dy() {
		for x := range want.Rect.Dx() {
			d := int(got.AlphaAt(x, y).A) - int(want.GrayAt(x, y).Y)
			worst = max(worst, d, -d)
		}
	}
	return worst
}

func read(t *testing.T, path string) *image.Gray {
	t.Helper()
	file, err := os.Open(path)
	if err != nil {
		t.Fatalf("%v; `go test -update` makes it", err)
	}
	defer file.Close()
	img, err := png.Decode(file)
	if err != nil {
		t.Fatal(err)
	}
	return img.(*image.Gray)
}

// write stores coverage as grey, white being full.
func write(t *testing.T, path string, mask *image.Alpha) {
	t.Helper()
	file, err := os.Create(path)
	if err != nil {
		t.Fatal(err)
	}
	grey := &image.Gray{Pix: mask.Pix, Stride: mask.Stride, Rect: mask.Rect}
	if err := png.Encode(file, grey); err != nil {
		t.Fatal(err)
	}
	if err := file.Close(); err != nil {
		t.Fatal(err)
	}
}

func TestRasterizeBounds(t *testing.T) {
	tests := []struct{ reason, text string }{
		{"a letter on the baseline", "H"},
		{"a letter below it", "g"},
		{"an accent above", "Å"},
		{"a slanted pair", "AV"},
		{"a glyph that starts left of the pen", "j"},
		{"a gap before the ink", "  x"},
		{"ink of one pixel's height", "–"},
	}
	setter := newTypesetter(t)
	for _, tt := range tests {
		mask, origin := setter.Rasterize(display.Font{Size: 24}, tt.text)
		if mask.Rect.Min != (image.Point{}) {
			t.Errorf("%s: Rasterize(%q) starts at %v, want (0, 0)", tt.reason, tt.text, mask.Rect.Min)
		}
		if got := inkBounds(mask); got != mask.Rect {
			t.Errorf("%s: Rasterize(%q) has ink in %v of %v, want it to reach each edge", tt.reason, tt.text, got, mask.Rect)
		}
		if m := setter.Measure(display.Font{Size: 24}, tt.text); float32(mask.Rect.Max.X-origin.X) > m.Advance+2 {
			t.Errorf("%s: Rasterize(%q) reaches %d right of the pen, want at most the advance %v and 2", tt.reason, tt.text, mask.Rect.Max.X-origin.X, m.Advance)
		}
	}
}

// inkBounds is the smallest rectangle that holds all coverage above 0.
func inkBounds(mask *image.Alpha) image.Rectangle {
	var ink image.Rectangle
	for y := range mask.Rect.Dy() {
		for x := range mask.Rect.Dx() {
			if mask.AlphaAt(x, y).A > 0 {
				ink = ink.Union(image.Rect(x, y, x+1, y+1))
			}
		}
	}
	return ink
}

func TestRasterizeOrigin(t *testing.T) {
	setter := newTypesetter(t)
	// The cap height is 714 of 1000 (table OS/2): at size 100 a letter stands on the
	// baseline and reaches 71.4, so into the 72nd pixel, above it.
	mask, origin := setter.Rasterize(display.Font{Size: 100}, "H")
	if want := 72; origin.Y != want || mask.Rect.Dy() != want {
		t.Errorf("Rasterize(H at 100) is %d high with the baseline at %d, want both %d", mask.Rect.Dy(), origin.Y, want)
	}
	if origin.X >= 0 {
		t.Errorf("Rasterize(H) starts at x = %d, want less than 0, since H has a gap before its stem", origin.X)
	}
}

func TestRasterizeNothing(t *testing.T) {
	tests := []struct {
		reason, text string
		size         float32
	}{
		{"no text", "", 20},
		{"spaces", "   ", 20},
		{"no size", "text", 0},
		{"a size below zero", "text", -1},
	}
	setter := newTypesetter(t)
	for _, tt := range tests {
		mask, origin := setter.Rasterize(display.Font{Size: tt.size}, tt.text)
		if !mask.Rect.Empty() || origin != (image.Point{}) {
			t.Errorf("%s: Rasterize(%q) = %v, %v, want an empty mask and the origin (0, 0)", tt.reason, tt.text, mask.Rect, origin)
		}
	}
}

// A mask is the caller's: later work must not change it, and the same call gives it again.
func TestRasterizeAgain(t *testing.T) {
	setter := newTypesetter(t)
	f := display.Font{Size: 18}
	first, at := setter.Rasterize(f, "Pyongyang")
	kept := append([]uint8(nil), first.Pix...)
	setter.Rasterize(display.Font{Family: display.Serif, Size: 40}, "Harare")
	again, atAgain := setter.Rasterize(f, "Pyongyang")
	if string(kept) != string(first.Pix) {
		t.Error("a later Rasterize changed an earlier mask")
	}
	if string(again.Pix) != string(first.Pix) || at != atAgain {
		t.Error("Rasterize(Pyongyang) gave two masks, want one")
	}
}

func BenchmarkRasterize(b *testing.B) {
	setter := newTypesetter(b)
	b.ReportAllocs()
	for b.Loop() {
		setter.Rasterize(display.Font{Size: 13}, "International Meeting on Co-operation, Cancún")
	}
}
