// Package still makes pictures of moments of the story, without a display.
package still

import (
	"bytes"
	"image"
	"image/png"
	"math"
	"strings"
	"time"

	"atlas.example/southsouth/data"
	"atlas.example/southsouth/data/chronicle"
	"atlas.example/southsouth/data/geo"
	"atlas.example/southsouth/scene/display"
	"atlas.example/southsouth/scene/raster"
	"atlas.example/southsouth/scene/story"
	"atlas.example/southsouth/scene/svg"
	"atlas.example/southsouth/scene/timeline"
	"atlas.example/southsouth/scene/typeface"
	"atlas.example/southsouth/scene/view"
)

// Settings are what the pictures of a stage have in common.
type Settings struct {
	Width, Height int     // logical pixels
	Scale         float64 // device pixels a logical pixel
	Controls      view.Controls
	First         timeline.Moment      // of the first picture
	Last          timeline.Moment      // of pictures of a span; else 0
	Frame         time.Duration        // how long each picture of a span is shown
	Chronicle     *chronicle.Chronicle // what is told, in its language; nil for the one of the tables, in English
	Letters       *typeface.Typesetter // what sets the texts; nil for one of the embedded fonts
	Plate         bool                 // whether it is a plate for publication
	Buttons       bool                 // whether the buttons are shown
	MapOnly       bool                 // whether it is the map and the year alone, at the coarsest level, and as SVG coarser still: see svg.Page
	Looks         bool                 // whether At and Zoom say what to look at
	At            geo.LonLat
	Zoom          float64 // 1 is the whole world
}

// Stage makes pictures of the story. Make one with New.
type Stage struct {
	Size     image.Point // in device pixels
	Story    *story.Story
	settings Settings
	view     *view.View
	set      *typeface.Typesetter
	imprint  view.Imprint
	state    story.State
	list     display.List
}

// New makes a stage for pictures that are set so.
func New(o Settings) (*Stage, error) {
	c := o.Chronicle
	if c == nil {
		var err error
		if c, err = data.Chronicle(); err != nil {
			return nil, err
		}
	}
	a, err := data.Atlas()
	if err != nil {
		return nil, err
	}
	set := o.Letters
	if set == nil {
		if set, err = typeface.New(); err != nil {
			return nil, err
		}
	}
	st := story.New(c, a.AtomIDs())
	s := &Stage{settings: o, Story: st, view: view.New(st, a, set), set: set}
	s.Size = image.Pt(int(math.Round(float64(o.Width)*o.Scale)), int(math.Round(float64(o.Height)*o.Scale)))
	w, h, scale := float32(o.Width), float32(o.Height), float32(o.Scale)
	switch {
	case o.Plate:
		s.view.PrintPlate(w, h, scale)
	case o.MapOnly:
		s.view.PrintMap(w, h, scale)
	case o.Buttons:
		s.view.Resize(w, h, scale)
	default:
		s.view.Print(w, h, scale)
	}
	if o.Last > 0 {
		s.imprint = view.Imprint{Span: view.SpanIn(c.Words, o.First, o.Last), Sources: s.view.SourcesOf(o.First, o.Last)}
	}
	st.Within(&s.state, o.First, o.Controls.Scope())
	s.view.Stand(&s.state, o.Controls) // at once, where pictures follow that move
	if o.Looks {
		s.view.Keep() // a globe, which else would turn to the events
	}
	s.compose(o.First) // the settings may be of another map, which is then the one to look at
	if o.Looks {
		s.view.LookAt(o.At, float32(o.Zoom))
	}
	if !o.MapOnly {
		s.view.PrepareAll()
	}
	return s, nil
}

// compose makes the list the picture of a moment.
func (s *Stage) compose(m timeline.Moment) {
	o := &s.settings
	s.Story.Within(&s.state, m, o.Controls.Scope())
	s.state.Tell(o.Controls.Told - 1)
	if o.Zoom <= 1 {
		o.Controls.Frame = s.view.Aim(s.state.Current, o.Controls)
	}
	if o.Last > 0 {
		s.view.Follow(&s.state, o.Controls, o.Frame)
	}
	if o.Plate {
		s.view.Plate(&s.list, &s.state, o.Controls, s.imprint)
	} else {
		s.view.Compose(&s.list, &s.state, o.Controls)
	}
}

// Paint paints the picture of a moment.
func (s *Stage) Paint(m timeline.Moment) *image.RGBA {
	s.compose(m)
	return raster.Paint(&s.list, s.Size, s.view.Scale(), s.set)
}

// PNG is a moment as the bytes of a PNG file.
func (s *Stage) PNG(m timeline.Moment) ([]byte, error) {
	var file bytes.Buffer
	err := png.Encode(&file, s.Paint(m))
	return file.Bytes(), err
}

// SVG is a moment as a document.
func (s *Stage) SVG(m timeline.Moment) []byte {
	s.compose(m)
	w, larger := s.Story.Chronicle.Words, s.view.Scale()/float32(s.settings.Scale)
	return svg.Append(nil, &s.list, svg.Page{
		Width:    float32(s.settings.Width) / larger,
		Height:   float32(s.settings.Height) / larger,
		Scale:    s.view.Scale(),
		Language: w.Tag(),
		Title:    w.T("South–South: an atlas in time") + w.In("list", ", ") + view.SpanIn(w, m, m),
		Desc:     s.describe(),
		Coarse:   s.settings.MapOnly,
	}, s.set)
}

// describe says in a few sentences what the picture of the state shows, in the language of the story.
func (s *Stage) describe() string {
	w := s.Story.Chronicle.Words
	parts := []string{
		w.T("Map of the world in time"),
		w.N(s.state.Roll.Total(), "{0} member of the Non-Aligned Movement", "{0} members of the Non-Aligned Movement"),
	}
	if len(s.state.Current) > 0 {
		e := &s.Story.Chronicle.Events[s.state.Current[0]]
		parts = append(parts, e.Title+w.In("list", ", ")+e.WhenIn(w), w.F("{0} ({1})", w.T(e.Status.Name()), e.ClaimBy))
	}
	parts = append(parts, w.T("Borders and names of the date shown, simplified; they imply no opinion on legal status."))
	return strings.Join(parts, w.In("list", ". "))
}
