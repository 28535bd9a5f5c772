// Package save makes files of what the program shows, beside the game's loop: pictures, animations, the data
// and citations. Prepare proposes where, Start begins, and the loop asks the job how far it is.
package save

import (
	"errors"
	"fmt"
	"math"

	"atlas.example/southsouth/data/chronicle"
	"atlas.example/southsouth/data/export"
	"atlas.example/southsouth/scene/address"
	"atlas.example/southsouth/scene/film"
	"atlas.example/southsouth/scene/still"
	"atlas.example/southsouth/scene/timeline"
	"atlas.example/southsouth/scene/view"
)

// Kind is what kind of file is made.
type Kind uint8

// The kinds.
const (
	PNG   Kind = iota // a picture of a moment
	SVG               // the same with texts as texts and shapes as shapes
	GIF               // an animation of a span
	Data              // the events, places or sources, for other programs
	Words             // a text, such as a citation
)

// Order is what is to be made. Only what its kind needs is looked at.
type Order struct {
	Kind Kind

	// Of a picture, and of an animation:
	Chronicle     *chronicle.Chronicle // what is told; nil for the one of the tables, in English
	At            address.Address      // the moment and the choices; of an animation the choices
	System        uint8                // the theme that the viewer's system asks for, as [view.Controls] has it
	Width, Height int                  // in pixels, each from LeastSide to MostSide; the height may come out a pixel off
	Plate         bool                 // whether title, day, sources and licence are around it, as for publication

	// Of an animation: a span, the whole story if both ends are zero, and pictures a second, 0 for FirstFPS.
	From, To timeline.Moment
	FPS      float64

	// Of data: one of [export.Formats], and where the ids of linked data are, or nothing.
	Format export.Format
	Base   string

	// Of words: the file's name and what is in it.
	Name, Text string
}

// The limits of a picture, a side of it in pixels, and how many pictures a second an animation has that
// nobody has chosen.
const (
	LeastSide = 64
	MostSide  = 8192
	FirstFPS  = 8
)

// Year is the span of a year, from its first moment to its last.
func Year(year int) (from, to timeline.Moment) {
	return timeline.BeginningOf(year), timeline.EndOf(year)
}

// span is that of an animation.
func (o *Order) span() film.Span {
	s := film.Span{From: o.From, To: o.To, FPS: o.FPS}
	if s.From == 0 && s.To == 0 {
		s.To = timeline.Last
	}
	if s.FPS == 0 {
		s.FPS = FirstFPS
	}
	return s
}

// sharp is the shorter side of a landscape, in pixels, from which on a picture is the same map on a finer
// screen and not a larger map. Of a portrait it is half of that: phones are finer.
const sharp = 1080

// size is the picture's size in logical pixels, and how many pixels one of them has. The page sizes its
// pictures by the same rule.
func (o *Order) size() (w, h int, scale float64) {
	scale = float64(min(o.Width, o.Height)) / sharp
	if o.Width <= o.Height {
		scale *= 2
	}
	scale = max(scale, 1)
	w, h = int(math.Round(float64(o.Width)/scale)), int(math.Round(float64(o.Height)/scale))
	return w, h, float64(o.Width) / float64(w)
}

// check reports an order that cannot be carried out.
func (o *Order) check() error {
	switch o.Kind {
	case GIF, PNG, SVG:
		if min(o.Width, o.Height) < LeastSide || max(o.Width, o.Height) > MostSide {
			return fmt.Errorf("a picture of %d × %d pixels: choose sides from %d to %d", o.Width, o.Height, LeastSide, MostSide)
		}
		w, h, _ := o.size()
		if o.Plate && (w < view.LeastPlateWidth || h < view.LeastPlateHeight) {
			return fmt.Errorf("a plate has no room in %d × %d pixels: choose at least %d × %d, or no plate",
				o.Width, o.Height, view.LeastPlateWidth, view.LeastPlateHeight)
		}
		if o.Kind == GIF {
			return o.span().Check()
		}
	case Data:
		if o.Format.File == "" {
			return errors.New("no format of the data: choose one")
		}
	case Words:
		if o.Name == "" {
			return errors.New("no name for the text: choose one")
		}
	}
	return nil
}

// stage is where the pictures are made, and the controls that it is set to.
func (o *Order) stage(c view.Controls) (*still.Stage, error) {
	w, h, scale := o.size()
	settings := still.Settings{
		Chronicle: o.Chronicle,
		Width:     w, Height: h, Scale: scale, Controls: c, First: o.At.Moment, Plate: o.Plate,
		Looks: o.At.Camera.Given(), At: o.At.Camera.At, Zoom: o.At.Camera.Zoom,
	}
	if o.Kind == GIF {
		s := o.span()
		settings.First, settings.Last, settings.Frame = s.From, s.To, s.Frame()
	}
	return still.New(settings)
}
