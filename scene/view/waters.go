package view

import (
	"slices"

	"atlas.example/southsouth/data/atlas"
	"atlas.example/southsouth/data/geo"
	"atlas.example/southsouth/scene/display"
)

// waters are the lakes and rivers at one level of detail.
type waters struct {
	lakes  []lake
	rivers []river
}

// lake is an inland water: its area and its shores, and the year from which it is there.
type lake struct {
	path  *display.Path
	since int
}

// river is a stream, one line for each piece of its course.
type river struct {
	path  *display.Path
	width float32 // logical pixels
}

// riverWidths are the widths of rivers by rank, in logical pixels.
var riverWidths = [...]float32{0.9, 0.7, 0.55}

// shoreWidth is the width of a lake's shore, in logical pixels.
const shoreWidth = 0.5

func (l *land) lakesAt(at atlas.Level) []lake {
	var out []lake
	for i := range l.atlas.Lakes {
		var g geo.Polygon
		for _, shore := range l.atlas.Lakes[i].Shores {
			if ring := geo.Ring(l.atlas.AppendPath(nil, shore, at)); len(ring) >= 4 {
				g = append(g, ring)
			}
		}
		if len(g) == 0 {
			continue
		}
		var lines [][]display.Point
		for _, ring := range g {
			lines = append(lines, l.line(geo.Line(ring))...)
		}
		out = append(out, lake{staying(l.polygon(nil, g), lines), int(l.atlas.Lakes[i].Since)})
	}
	return out
}

func (l *land) riversAt(at atlas.Level) []river {
	var out []river
	for _, r := range l.atlas.Rivers {
		var lines [][]display.Point
		for _, p := range r.Course {
			lines = append(lines, l.line(l.atlas.AppendPath(nil, p, at))...)
		}
		if len(lines) > 0 {
			width := riverWidths[min(int(r.Rank), len(riverWidths)-1)]
			out = append(out, river{staying(nil, lines), width})
		}
	}
	return out
}

// lakesBy is how many lakes there are in a year. Lakes come and never go.
func (w *waters) lakesBy(year int) int {
	n := 0
	for i := range w.lakes {
		if w.lakes[i].since <= year {
			n++
		}
	}
	return n
}

// waters paints the rivers and the lakes of a year, those that any of some frames touches.
func (v *View) waters(dst *display.List, at atlas.Level, year int, frames ...display.Rect) {
	w := &v.earth.levels[at].waters
	touched := func(p *display.Path) bool {
		return v.seen(p) && slices.ContainsFunc(frames, v.lens.place.ApplyRect(p.Bounds()).Overlaps)
	}
	for _, r := range w.rivers {
		if touched(r.path) {
			dst.Stroke(r.path, v.lens.place, v.river, r.width, display.Dash{})
		}
	}
	for _, l := range w.lakes {
		if l.since <= year && touched(l.path) {
			dst.Fill(l.path, v.lens.place, v.sea, display.Plain)
			dst.Stroke(l.path, v.lens.place, v.coast, shoreWidth, display.Dash{})
		}
	}
}

// rewater paints the waters of washed land once more, which a wash has covered.
func (v *View) rewater(dst *display.List, at atlas.Level, year int) {
	b := &v.base
	b.frames = b.frames[:0]
	for _, w := range b.washes {
		if path := v.earth.levels[at].atoms[w.atom]; v.seen(path) {
			b.frames = append(b.frames, v.lens.place.ApplyRect(path.Bounds()))
		}
	}
	v.waters(dst, at, year, b.frames...)
}
