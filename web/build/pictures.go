package main

import (
	"bytes"
	"fmt"
	"image/png"
	"strconv"

	"atlas.example/southsouth/data"
	"atlas.example/southsouth/scene/palette"
	"atlas.example/southsouth/scene/still"
	"atlas.example/southsouth/scene/timeline"
	"atlas.example/southsouth/web/site"
)

// The sizes of the pictures in pixels: of the years, which together may have 180 KiB, and of those
// that links to the page are shown with, as Open Graph has it.
const (
	yearWide, yearHigh       = 544, 281
	previewWide, previewHigh = 1200, 630
)

// addPictures makes a picture of the end of each year, to step through before the program is there
// and without it, and one of the end of each chapter. They are the assets "years/1970.svg" and so on,
// and "chapters/1.png".
func addPictures(made *site.Made) error {
	years, err := still.New(still.Settings{Width: yearWide, Height: yearHigh, Scale: 1, MapOnly: true})
	if err != nil {
		return err
	}
	for year := timeline.FirstYear; year <= timeline.LastYear; year++ {
		made.Assets["years/"+strconv.Itoa(year)+".svg"] = years.SVG(timeline.EndOf(year))
	}
	previews, err := still.New(still.Settings{Width: previewWide, Height: previewHigh, Scale: 1, MapOnly: true})
	if err != nil {
		return err
	}
	tables, err := data.Chronicle()
	if err != nil {
		return err
	}
	for _, c := range tables.Chapters {
		var file bytes.Buffer
		encoder := png.Encoder{CompressionLevel: png.BestCompression}
		if err := encoder.Encode(&file, palette.Of(previews.Paint(timeline.Moment(c.To.Latest())))); err != nil {
			return err
		}
		made.Assets[fmt.Sprintf("chapters/%d.png", c.Order)] = file.Bytes()
	}
	return nil
}
