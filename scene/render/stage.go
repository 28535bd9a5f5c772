package main

import (
	"bytes"
	"image"
	"image/png"
	"math"
	"strconv"
	"strings"

	"atlas.example/southsouth/data"
	"atlas.example/southsouth/data/chronicle"
	"atlas.example/southsouth/scene/display"
	"atlas.example/southsouth/scene/raster"
	"atlas.example/southsouth/scene/story"
	"atlas.example/southsouth/scene/svg"
	"atlas.example/southsouth/scene/timeline"
	"atlas.example/southsouth/scene/typeface"
	"atlas.example/southsouth/scene/view"
)

// stage makes pictures of the story as the options ask for.
type stage struct {
	options
	size    image.Point // in device pixels
	story   *story.Story
	view    *view.View
	set     *typeface.Typesetter
	imprint view.Imprint
	state   story.State
	list    display.List
}

func newStage(o options) (*stage, error) {
	c, err := data.Chronicle()
	if err != nil {
		return nil, err
	}
	a, err := data.Atlas()
	if err != nil {
		return nil, err
	}
	set, err := typeface.New()
	if err != nil {
		return nil, err
	}
	st := story.New(c, a.AtomIDs())
	s := &stage{options: o, size: o.pixels(), story: st, view: view.New(st, a, set), set: set}
	w, h, scale := float32(o.w), float32(o.h), float32(o.scale)
	switch {
	case o.plate:
		s.view.PrintPlate(w, h, scale)
	case o.buttons:
		s.view.Resize(w, h, scale)
	default:
		s.view.Print(w, h, scale)
	}
	if o.span.given() {
		s.imprint = view.Imprint{
			Span:    view.SpanOf(o.span.from, o.span.to),
			Sources: s.view.SourcesOf(o.span.from, o.span.to),
		}
	}
	st.Within(&s.state, o.first(), o.controls.Scope())
	s.view.Stand(&s.state, o.controls) // at once, where pictures follow that move
	if o.look.given {
		s.view.Keep() // a globe, which else would turn to the events
	}
	s.compose(o.first()) // the settings may be of another map, which is then the one to look at
	if o.look.given {
		s.view.LookAt(o.look.at, float32(o.look.zoom))
	}
	s.view.PrepareAll()
	return s, nil
}

// first is the moment of the first picture, or of the only one.
func (o *options) first() timeline.Moment {
	if o.span.given() {
		return o.span.from
	}
	return timeline.Moment(o.day)
}

// pixels is the size of the picture in device pixels.
func (o *options) pixels() image.Point {
	return image.Pt(int(math.Round(float64(o.w)*o.scale)), int(math.Round(float64(o.h)*o.scale)))
}

// compose makes the list the picture of a moment.
func (s *stage) compose(m timeline.Moment) {
	s.story.Within(&s.state, m, s.controls.Scope())
	if s.look.zoom <= 1 {
		s.controls.Frame = s.view.Aim(s.state.Current, s.controls)
	}
	if s.span.given() {
		s.view.Follow(&s.state, s.controls, s.span.frame())
	}
	if s.plate {
		s.view.Plate(&s.list, &s.state, s.controls, s.imprint)
	} else {
		s.view.Compose(&s.list, &s.state, s.controls)
	}
}

// paint paints the picture of a moment.
func (s *stage) paint(m timeline.Moment) *image.RGBA {
	s.compose(m)
	return raster.Paint(&s.list, s.size, s.view.Scale(), s.set)
}

// png is a day as the bytes of a PNG file.
func (s *stage) png(day chronicle.Day) ([]byte, error) {
	var file bytes.Buffer
	err := png.Encode(&file, s.paint(timeline.Moment(day)))
	return file.Bytes(), err
}

// svg is a day as a document.
func (s *stage) svg(day chronicle.Day) []byte {
	s.compose(timeline.Moment(day))
	larger := s.view.Scale() / float32(s.scale)
	return svg.Append(nil, &s.list, svg.Page{
		Width:  float32(s.w) / larger,
		Height: float32(s.h) / larger,
		Scale:  s.view.Scale(),
		Title:  "South–South: an atlas in time, " + view.SpanOf(timeline.Moment(day), timeline.Moment(day)),
		Desc:   s.describe(),
	}, s.set)
}

// describe says in a few sentences what the picture of the state shows.
func (s *stage) describe() string {
	parts := []string{"A map of the world.", strconv.Itoa(s.state.Roll.Total()) + " members of the Non-Aligned Movement."}
	if len(s.state.Current) > 0 {
		e := &s.story.Chronicle.Events[s.state.Current[0]]
		parts = append(parts, e.Title+", "+e.When()+" ("+strings.ToLower(e.Status.Name())+", "+e.ClaimBy+").")
	}
	return strings.Join(append(parts, "Borders and names imply no opinion on legal status."), " ")
}
