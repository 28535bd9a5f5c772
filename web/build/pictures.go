package main

import (
	"bytes"
	"fmt"
	"image"
	"image/color"
	"image/draw"
	"image/png"
	"maps"
	"strconv"

	"atlas.example/southsouth/data"
	"atlas.example/southsouth/data/chronicle"
	"atlas.example/southsouth/scene/still"
	"atlas.example/southsouth/scene/timeline"
	"atlas.example/southsouth/web/site"
)

// The sizes of the pictures in pixels: of the years, which together may have 400 KiB, and of those
// that links to the page are shown with, as Open Graph has it.
const (
	yearWide, yearHigh       = 544, 281
	previewWide, previewHigh = 1200, 630
)

// addPictures makes a picture of the end of each year, to step through before the program is there
// and without it, and one of the end of each chapter. They are the assets "years/1970.svg" and so on,
// and "chapters/1.png".
func addPictures(made *site.Made) error {
	tables, err := data.Chronicle()
	if err != nil {
		return err
	}
	base, err := data.Atlas()
	if err != nil {
		return err
	}
	small, err := still.New(tables, base, yearWide, yearHigh)
	if err != nil {
		return err
	}
	pictures := map[string][]byte{}
	for year := timeline.FirstYear; year <= timeline.LastYear; year++ {
		pictures["years/"+strconv.Itoa(year)+".svg"] = small.SVG(timeline.EndOf(year), "The world at the end of "+strconv.Itoa(year), describe(tables, year))
	}
	large, err := still.New(tables, base, previewWide, previewHigh)
	if err != nil {
		return err
	}
	for i := range tables.Chapters {
		c := &tables.Chapters[i]
		var file bytes.Buffer
		encoder := png.Encoder{CompressionLevel: png.BestCompression}
		if err := encoder.Encode(&file, fewColours(large.Image(timeline.Moment(c.To.Latest())))); err != nil {
			return err
		}
		pictures[fmt.Sprintf("chapters/%d.png", c.Order)] = file.Bytes()
	}
	maps.Copy(made.Assets, pictures)
	return nil
}

// describe says what the picture of a year shows.
func describe(c *chronicle.Chronicle, year int) string {
	end := chronicle.DayOf(year, 12, 31)
	return fmt.Sprintf("A map of the world with the borders of that day. %d members of the Non-Aligned Movement. Borders and names imply no opinion on legal status.",
		len(c.MembersAt(end)))
}

// fewColours is a picture with a palette of its own, which takes a third of the bytes: a map has few
// colours, and those along its edges are near to them.
func fewColours(m *image.RGBA) image.Image {
	const most, apart = 64, 300 // apart in squares of the distance
	count := map[color.RGBA]int{}
	for y := m.Rect.Min.Y; y < m.Rect.Max.Y; y++ {
		for x := m.Rect.Min.X; x < m.Rect.Max.X; x++ {
			count[m.RGBAAt(x, y)]++
		}
	}
	var palette color.Palette
	for len(palette) < most {
		best, found := color.RGBA{}, 0
		for c, n := range count {
			if n > found || n == found && before(c, best) {
				best, found = c, n
			}
		}
		if found == 0 {
			break
		}
		palette = append(palette, best)
		for c := range count {
			if distance(c, best) < apart {
				delete(count, c)
			}
		}
	}
	paletted := image.NewPaletted(m.Rect, palette)
	draw.Draw(paletted, m.Rect, m, m.Rect.Min, draw.Src)
	return paletted
}

// before puts colours that are as frequent into an order, so that each build makes the same bytes.
func before(a, b color.RGBA) bool {
	return int(a.R)<<16|int(a.G)<<8|int(a.B) < int(b.R)<<16|int(b.G)<<8|int(b.B)
}

func distance(a, b color.RGBA) int {
	square := func(a, b uint8) int { return (int(a) - int(b)) * (int(a) - int(b)) }
	return square(a.R, b.R) + square(a.G, b.G) + square(a.B, b.B)
}
