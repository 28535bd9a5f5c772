package main

import (
	"bytes"
	"errors"
	"fmt"
	"image/png"
	"maps"
	"slices"
	"sync"

	"atlas.example/southsouth/data"
	"atlas.example/southsouth/data/chronicle"
	"atlas.example/southsouth/data/translation/po"
	"atlas.example/southsouth/scene/palette"
	"atlas.example/southsouth/scene/still"
	"atlas.example/southsouth/scene/timeline"
	"atlas.example/southsouth/web/edition"
	"atlas.example/southsouth/web/site"
)

// The sizes of the pictures in pixels: of the years, which together may have 180 KiB in a language, and of those
// that links to the page are shown with, as Open Graph has it.
const (
	yearWide, yearHigh       = 544, 281
	previewWide, previewHigh = 1200, 630
)

// addPictures makes in each language a picture of the end of each year, to step through before the program is
// there and without it, and one of the end of the first chapter, that links to the page are shown with. They are
// the assets "years/1970.svg" and so on and "chapters/1.png", in other languages "years/1970.fr.svg".
func addPictures(made *site.Made) error {
	tables, err := data.Chronicle()
	if err != nil {
		return err
	}
	all := po.Languages()
	pictures, faults := make([]map[string][]byte, len(all)), make([]error, len(all))
	var work sync.WaitGroup
	for i, tag := range all { // as many at once as there are processors
		work.Go(func() { pictures[i], faults[i] = picturesIn(tag, tables) })
	}
	work.Wait()
	for i, some := range pictures {
		maps.Copy(made.Assets, some)
		addOf(made, all[i], slices.Sorted(maps.Keys(some))...)
		made.Of[previewIn(all[i])] = []string{} // which is for who has not come yet
	}
	return errors.Join(faults...)
}

// picturesIn makes the pictures in a language, by their names.
func picturesIn(tag string, tables *chronicle.Chronicle) (map[string][]byte, error) {
	catalogue, err := po.Open(tag)
	if err != nil {
		return nil, err
	}
	told, _ := catalogue.Apply(tables)
	made := map[string][]byte{}
	years, err := still.New(still.Settings{Width: yearWide, Height: yearHigh, Scale: 1, MapOnly: true, Chronicle: told})
	if err != nil {
		return nil, err
	}
	for year := timeline.FirstYear; year <= timeline.LastYear; year++ {
		made[edition.Name(fmt.Sprintf("years/%d.svg", year), tag)] = years.SVG(timeline.EndOf(year))
	}
	preview, err := still.New(still.Settings{Width: previewWide, Height: previewHigh, Scale: 1, MapOnly: true, Chronicle: told})
	if err != nil {
		return nil, err
	}
	var file bytes.Buffer
	encoder := png.Encoder{CompressionLevel: png.BestCompression}
	if err := encoder.Encode(&file, palette.Of(preview.Paint(timeline.Moment(told.Chapters[0].To.Latest())))); err != nil {
		return nil, err
	}
	made[previewIn(tag)] = file.Bytes()
	return made, nil
}

// previewIn is the name of the picture that links are shown with, in a language.
func previewIn(tag string) string { return edition.Name("chapters/1.png", tag) }
