package main

import (
	"bytes"
	"image/png"
	"strconv"

	"atlas.example/southsouth/scene/icon"
	"atlas.example/southsouth/web/site"
)

// addIcons makes the icon in the sizes that browsers ask for which take no SVG: 192 and 512 to install
// the page, with round corners as the drawing has them, and 180 for the home screen of Apple's systems,
// which round the corners themselves and show what is transparent as black.
func addIcons(made *site.Made) error {
	for side, corner := range map[int]float64{180: 0, 192: icon.Corner, 512: icon.Corner} {
		var file bytes.Buffer
		encoder := png.Encoder{CompressionLevel: png.BestCompression}
		if err := encoder.Encode(&file, icon.Draw(side, corner)); err != nil {
			return err
		}
		made.Assets[iconName(side)] = file.Bytes()
	}
	return nil
}

// iconName is the name of the icon with a side of that many pixels.
func iconName(side int) string { return "icons/" + strconv.Itoa(side) + ".png" }
