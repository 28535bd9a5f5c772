package main

import (
	"bytes"
	"image/png"
	"testing"

	"atlas.example/southsouth/web/site"
)

// TestIcons has each icon be of the size that its name says, and opaque where a system rounds the
// corners itself. What is on it is the business of scene/icon.
func TestIcons(t *testing.T) {
	made := site.Made{Assets: map[string][]byte{}}
	if err := addIcons(&made); err != nil {
		t.Fatal(err)
	}
	for side, opaque := range map[int]bool{180: true, 192: false, 512: false} {
		picture, err := png.Decode(bytes.NewReader(made.Assets[iconName(side)]))
		if err != nil {
			t.Fatalf("%s: %v", iconName(side), err)
		}
		if b := picture.Bounds(); b.Dx() != side || b.Dy() != side {
			t.Errorf("%s is %v, want %d × %d", iconName(side), b, side, side)
		}
		if _, _, _, alpha := picture.At(0, 0).RGBA(); (alpha != 0) != opaque {
			t.Errorf("%s has a corner of alpha %d, want it opaque: %v", iconName(side), alpha, opaque)
		}
	}
}
