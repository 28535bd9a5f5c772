package icon

import (
	"fmt"
	"image/color"
	"os"
	"regexp"
	"slices"
	"testing"
)

// TestDraw looks at points of the drawing of which web/icon.svg says the colour.
func TestDraw(t *testing.T) {
	for _, drawn := range []struct {
		side    int
		radius  float64
		corners color.NRGBA
	}{
		{180, 0, paper},
		{192, Corner, color.NRGBA{}},
		{512, Corner, color.NRGBA{}},
	} {
		picture := Draw(drawn.side, drawn.radius)
		if b := picture.Bounds(); b.Dx() != drawn.side || b.Dy() != drawn.side {
			t.Errorf("Draw(%d, %v) is %v, want %d × %[1]d", drawn.side, drawn.radius, b, drawn.side)
		}
		for _, test := range []struct {
			x, y float64 // as web/icon.svg counts
			want color.NRGBA
			why  string
		}{
			{0.2, 0.2, drawn.corners, "a corner"},
			{31.8, 31.8, drawn.corners, "the one across"},
			{16, 1, paper, "the edge"},
			{16, 9, sea, "the globe"},
			{16, 26, ink, "its outline below"},
			{29, 16.2, ink, "and where it was closed"},
			{16, 13, arc, "the arc at its top"},
			{8, 19, place, "the place on the left"},
			{25, 20, place, "the one on the right"},
			{16, 16.2, ink, "a dash of the equator"},
			{14, 16.2, sea, "a gap in it"},
		} {
			scale := float64(drawn.side) / Side
			got := color.NRGBAModel.Convert(picture.At(int(test.x*scale), int(test.y*scale)))
			if got != test.want {
				t.Errorf("Draw(%d, %v) is %v at %v, %v, want %v: %s",
					drawn.side, drawn.radius, got, test.x, test.y, test.want, test.why)
			}
		}
	}
}

// TestAsDrawn has the colours be those of the drawing, which is where one would change them.
func TestAsDrawn(t *testing.T) {
	drawing, err := os.ReadFile("../../web/icon.svg")
	if err != nil {
		t.Fatal(err)
	}
	used := regexp.MustCompile(`#[0-9A-F]{6}\b`).FindAllString(string(drawing), -1)
	slices.Sort(used)
	var want []string
	for _, c := range []color.NRGBA{paper, sea, ink, arc, place} {
		want = append(want, fmt.Sprintf("#%02X%02X%02X", c.R, c.G, c.B))
	}
	slices.Sort(want)
	if got := slices.Compact(used); !slices.Equal(got, want) {
		t.Errorf("web/icon.svg is in %q, Draw in %q", got, want)
	}
}
