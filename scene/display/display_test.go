package display

import (
	"image"
	"math"
	"math/rand/v2"
	"testing"
)

func TestCornersAreOnTheirCircles(t *testing.T) {
	at := Point{X: 30, Y: 40}
	for _, c := range []struct {
		shape Shape
		n     int
		first Point // in which direction the first corner lies
	}{
		{Disc, 0, Point{}},
		{Square, 4, Point{X: 1, Y: -1}},
		{Diamond, 4, Point{Y: -1}},
		{Triangle, 3, Point{Y: -1}},
		{Left, 3, Point{X: -1}},
		{Right, 3, Point{X: 1}},
		{Star, 10, Point{Y: -1}},
	} {
		corners := AppendCorners(nil, c.shape, at, 10)
		if len(corners) != c.n {
			t.Errorf("shape %d has %d corners, want %d", c.shape, len(corners), c.n)
			continue
		}
		for i, q := range corners {
			want := 10.0
			if c.shape == Star && i%2 == 1 {
				want *= starWaist
			}
			if got := math.Hypot(float64(q.X-at.X), float64(q.Y-at.Y)); math.Abs(got-want) > 1e-4 {
				t.Errorf("shape %d: corner %d is %v from the centre, want %v", c.shape, i, got, want)
			}
		}
		if c.n > 0 {
			dx, dy := corners[0].X-at.X, corners[0].Y-at.Y
			if dx*c.first.X < -1e-3 || dy*c.first.Y < -1e-3 || (c.first.X == 0 && math.Abs(float64(dx)) > 1e-3) {
				t.Errorf("shape %d begins at %v, %v from its centre, want towards %v", c.shape, dx, dy, c.first)
			}
		}
	}
}

func TestPatternTilesJoin(t *testing.T) {
	for _, p := range []Pattern{Hatch, Dots, Rule} {
		for _, scale := range []float32{1, 1.5, 2, 3} {
			tile := PatternTile(p, scale)
			if want := int(patternCell*scale + 0.5); tile.Bounds() != image.Rect(0, 0, want, want) {
				t.Errorf("PatternTile(%d, %v) is %v, want a square of %d", p, scale, tile.Bounds(), want)
			}
			sum := 0
			for _, a := range tile.Pix {
				sum += int(a)
			}
			if share := float64(sum) / 255 / float64(len(tile.Pix)); share < 0.1 || share > 0.5 {
				t.Errorf("PatternTile(%d, %v) covers %.2f, want marks and room between", p, scale, share)
			}
		}
	}
	tile := PatternTile(Hatch, 1)
	for i := range patternCell { // a line at 45° meets itself where tiles join
		if a, b := tile.AlphaAt(i, 0).A, tile.AlphaAt(0, i).A; a != b {
			t.Errorf("the hatch has %d at (%d, 0) and %d at (0, %d), want the same", a, i, b, i)
		}
	}
	tile = PatternTile(Rule, 1)
	for i := range patternCell { // and so does one the other way
		if a, b := tile.AlphaAt(i, 0).A, tile.AlphaAt(0, (patternCell-i)%patternCell).A; a != b {
			t.Errorf("the rule has %d at (%d, 0) and %d at (0, %d), want the same", a, i, b, patternCell-i)
		}
	}
}

func TestHaloReaches(t *testing.T) {
	mask := image.NewAlpha(image.Rect(0, 0, 1, 1))
	mask.Pix[0] = 255
	halo, margin := Halo(mask, 2)
	if margin != image.Pt(4, 4) || halo.Bounds() != image.Rect(0, 0, 9, 9) {
		t.Fatalf("Halo of a dot at scale 2 is %v with margin %v, want 9 × 9 and 4", halo.Bounds(), margin)
	}
	if halo.AlphaAt(4, 4).A < 250 || halo.AlphaAt(8, 4).A == 0 || halo.AlphaAt(8, 8).A != 0 {
		t.Errorf("the halo has %d in the middle, %d at 4 pixels, %d in the corner, want full, some, none",
			halo.AlphaAt(4, 4).A, halo.AlphaAt(8, 4).A, halo.AlphaAt(8, 8).A)
	}
}

// A pixel of a halo is the most that any of the mask's around it is worth there.
func TestHaloIsTheMostOfADisc(t *testing.T) {
	random := rand.New(rand.NewPCG(1, 2))
	mask := image.NewAlpha(image.Rect(0, 0, 7, 5))
	for i := range mask.Pix {
		mask.Pix[i] = uint8(max(0, random.IntN(512)-256)) // about half of them nothing
	}
	for _, scale := range []float32{1, 1.25, 2} {
		halo, margin := Halo(mask, scale)
		for y := range halo.Rect.Dy() {
			for x := range halo.Rect.Dx() {
				want := uint8(0)
				for my := range 5 {
					for mx := range 7 {
						d := math.Hypot(float64(x-margin.X-mx), float64(y-margin.Y-my))
						weight := min(max(float64(HaloRadius*scale)+0.5-d, 0), 1)
						want = max(want, uint8(int(mask.AlphaAt(mx, my).A)*int(weight*256)>>8))
					}
				}
				if got := halo.AlphaAt(x, y).A; got != want {
					t.Fatalf("at scale %v the halo has %d at (%d, %d), want %d", scale, got, x, y, want)
				}
			}
		}
	}
}

func TestNewPathMeasures(t *testing.T) {
	p := NewPath([]Polygon{{{{X: -3, Y: 2}, {X: 4, Y: 9}, {X: 1, Y: 1}}}}, [][]Point{{{X: 5, Y: 5}, {X: 0, Y: -7}}})
	if got, want := p.Bounds(), (Rect{Point{X: -3, Y: -7}, Point{X: 5, Y: 9}}); got != want {
		t.Errorf("Bounds() = %v, want %v", got, want)
	}
	if got := NewPath(nil, nil).Bounds(); got != (Rect{}) {
		t.Errorf("an empty path's Bounds() = %v, want none", got)
	}
}

func TestRightToLeft(t *testing.T) {
	for _, c := range []struct {
		text             string
		toLeft, lettered bool
	}{
		{"", false, false},
		{"1981–1987 (!)", false, false},
		{"Cancún كانكون", false, true},
		{"كانكون Cancún", true, true},
		{"22 دولة", true, true},
		{"עברית", true, true},
		{"Ж", false, true},
		{"坎昆", false, true},
		{"\u200f1981", true, true},
		{"\u200eكانكون", false, true},
	} {
		toLeft, lettered := RightToLeft(c.text)
		if toLeft != c.toLeft || lettered != c.lettered {
			t.Errorf("RightToLeft(%q) = %v, %v, want %v, %v", c.text, toLeft, lettered, c.toLeft, c.lettered)
		}
	}
}

func TestEmbedded(t *testing.T) {
	for text, want := range map[string]string{
		"":               "",
		"1981":           "1981",
		"Cancún.":        "Cancún.",
		"Havana: هافانا": "Havana: هافانا", // its first letter is from left to right
		"30 نوفمبر.":     "\u202b30 نوفمبر.\u202c",
	} {
		if got := Embedded(text); got != want {
			t.Errorf("Embedded(%q) = %q, want %q", text, got, want)
		}
	}
}
