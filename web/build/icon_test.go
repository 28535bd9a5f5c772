package main

import (
	"bytes"
	"fmt"
	"image/color"
	"image/png"
	"os"
	"regexp"
	"slices"
	"testing"

	"atlas.example/southsouth/web/site"
)

// TestIcons looks at points of the drawing of which web/icon.svg says the colour.
func TestIcons(t *testing.T) {
	made := site.Made{Assets: map[string][]byte{}}
	if err := addIcons(&made); err != nil {
		t.Fatal(err)
	}
	for _, side := range []int{180, 192, 512} {
		picture, err := png.Decode(bytes.NewReader(made.Assets[iconName(side)]))
		if err != nil {
			t.Fatalf("%s: %v", iconName(side), err)
		}
		if b := picture.Bounds(); b.Dx() != side || b.Dy() != side {
			t.Errorf("%s is %v, want %d × %d", iconName(side), b, side, side)
		}
		corner := color.NRGBA{}
		if side == 180 {
			corner = iconPaper
		}
		for _, test := range []struct {
			x, y float64 // as web/icon.svg counts
			want color.NRGBA
			why  string
		}{
			{0.2, 0.2, corner, "a corner"},
			{31.8, 31.8, corner, "the one across"},
			{16, 1, iconPaper, "the edge"},
			{16, 9, iconSea, "the globe"},
			{16, 26, iconInk, "its outline below"},
			{29, 16.2, iconInk, "and where it was closed"},
			{16, 13, iconArc, "the arc at its top"},
			{8, 19, iconPlace, "the place on the left"},
			{25, 20, iconPlace, "the one on the right"},
			{16, 16.2, iconInk, "a dash of the equator"},
			{14, 16.2, iconSea, "a gap in it"},
		} {
			scale := float64(side) / iconSide
			got := color.NRGBAModel.Convert(picture.At(int(test.x*scale), int(test.y*scale)))
			if got != test.want {
				t.Errorf("%s is %v at %v, %v, want %v: %s", iconName(side), got, test.x, test.y, test.want, test.why)
			}
		}
	}
}

// TestIconsAsDrawn has the colours be those of the drawing, which is where one would change them.
func TestIconsAsDrawn(t *testing.T) {
	drawing, err := os.ReadFile("../icon.svg")
	if err != nil {
		t.Fatal(err)
	}
	used := regexp.MustCompile(`#[0-9A-F]{6}\b`).FindAllString(string(drawing), -1)
	slices.Sort(used)
	var want []string
	for _, c := range []color.NRGBA{iconPaper, iconSea, iconInk, iconArc, iconPlace} {
		want = append(want, fmt.Sprintf("#%02X%02X%02X", c.R, c.G, c.B))
	}
	slices.Sort(want)
	if got := slices.Compact(used); !slices.Equal(got, want) {
		t.Errorf("web/icon.svg is in %q, the icons in %q", got, want)
	}
}
