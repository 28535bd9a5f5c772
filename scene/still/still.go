// Package still makes small pictures of the story for pages: the map alone, at the coarsest level,
// as a document that is a tenth of what package render writes of the same day.
package still

import (
	"image"

	"atlas.example/southsouth/data/atlas"
	"atlas.example/southsouth/data/chronicle"
	"atlas.example/southsouth/scene/display"
	"atlas.example/southsouth/scene/raster"
	"atlas.example/southsouth/scene/story"
	"atlas.example/southsouth/scene/svg"
	"atlas.example/southsouth/scene/timeline"
	"atlas.example/southsouth/scene/typeface"
	"atlas.example/southsouth/scene/view"
)

// Maker makes pictures of one size. It is for one goroutine.
type Maker struct {
	story *story.Story
	view  *view.View
	set   *typeface.Typesetter
	size  image.Point
	state story.State
	list  display.List
}

// New makes a maker of pictures of w by h logical pixels of a chronicle on a base map.
func New(c *chronicle.Chronicle, a *atlas.Atlas, w, h int) (*Maker, error) {
	set, err := typeface.New()
	if err != nil {
		return nil, err
	}
	st := story.New(c, a.AtomIDs())
	m := &Maker{story: st, view: view.New(st, a, set), set: set, size: image.Pt(w, h)}
	m.view.PrintMap(float32(w), float32(h), 1)
	return m, nil
}

// SVG is the map of a moment as a document, with a title and a description of it.
func (m *Maker) SVG(at timeline.Moment, title, description string) []byte {
	m.compose(at)
	return svg.Append(nil, &m.list, svg.Page{
		Width: float32(m.size.X), Height: float32(m.size.Y), Scale: 1, Title: title, Desc: description, Coarse: true,
	}, m.set)
}

// Image is the map of a moment in pixels.
func (m *Maker) Image(at timeline.Moment) *image.RGBA {
	m.compose(at)
	return raster.Paint(&m.list, m.size, m.view.Scale(), m.set)
}

func (m *Maker) compose(at timeline.Moment) {
	controls := view.Controls{Calm: true}
	m.story.Within(&m.state, at, controls.Scope())
	m.view.Stand(&m.state, controls)
	m.view.Compose(&m.list, &m.state, controls)
}
