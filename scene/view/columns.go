package view

import (
	"atlas.example/southsouth/data/chronicle"
	"atlas.example/southsouth/scene/display"
	"atlas.example/southsouth/scene/story"
	"atlas.example/southsouth/scene/timeline"
)

// years is how many years the story has.
const years = timeline.LastYear - timeline.FirstYear + 1

// column is how many events of a year are told, documented and otherwise.
type column struct{ solid, hollow int }

// placeColumns counts the events of the years, where there is no room for each of them.
func (v *View) placeColumns() {
	v.counted = [years]column{}
	for i := range v.story.Chronicle.Events {
		c := &v.counted[v.story.ShownAt(i).Year()-timeline.FirstYear]
		if v.story.Chronicle.Events[i].Status == chronicle.Documented {
			c.solid++
		} else {
			c.hollow++
		}
	}
}

// columns draws how many events each year has: those that are documented solid, and on them, hollow,
// those that are not. The scale is the same at all times.
func (v *View) columns(dst *display.List, s *story.State) {
	r, most := v.bands.ticks, 1
	for _, c := range v.counted {
		most = max(most, c.solid+c.hollow)
	}
	unit := min((r.H()-1)/float32(most), usualTick)
	half := min(r.W()/years*0.3, 6)
	for i, c := range v.counted {
		year := timeline.FirstYear + i
		ink := v.ink
		if s.Scope != story.AllYears && year > s.Year || s.Scope == story.ThisYear && year != s.Year {
			ink = mix(v.paper, v.ink, 0.5)
		}
		x := (v.xAt(timeline.BeginningOf(year)) + v.xAt(timeline.BeginningOf(year+1))) / 2
		box := display.Rect{Min: display.Point{X: round(x - half), Y: r.Max.Y}, Max: display.Point{X: round(x + half), Y: r.Max.Y}}
		if c.solid > 0 {
			box.Min.Y = box.Max.Y - unit*float32(c.solid)
			dst.Box(box, ink, display.Plain)
			box.Max.Y = box.Min.Y
		}
		if c.hollow > 0 {
			box.Min.Y = box.Max.Y - unit*float32(c.hollow)
			v.boxEdge(dst, box, ink, dashOf(chronicle.SourceSays))
		}
	}
}
