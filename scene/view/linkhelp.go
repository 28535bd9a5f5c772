package view

import (
	"atlas.example/southsouth/data/chronicle"
	"atlas.example/southsouth/scene/display"
)

// linkEntries say what the arcs are. The legend has no room for them, the help has.
var linkEntries = []entry{
	{texts: always("arc: a DPRK project, who or what went where"), draw: func(v *View, dst *display.List, at display.Point) {
		v.arcSample(dst, at, v.penOf(chronicle.Documented))
	}},
	{texts: always("known from a source that has an interest"), draw: func(v *View, dst *display.List, at display.Point) {
		v.arcSample(dst, at, v.penOf(chronicle.SourceSays))
	}},
	{texts: always("to a meeting; hollow: not all documented"), draw: func(v *View, dst *display.List, at display.Point) {
		v.arcSample(dst, at, pen{core: v.panel, edge: v.ink, width: 4, rim: 1, broken: display.Dash{On: 6, Off: 4}})
	}},
}

// arcSample is a piece of an arc.
func (v *View) arcSample(dst *display.List, at display.Point, p pen) {
	from, to := display.Point{X: at.X - 8, Y: at.Y}, display.Point{X: at.X + 8, Y: at.Y}
	dst.Line(from, to, p.edge, p.width+2*p.rim, p.broken)
	dst.Line(from, to, p.core, p.width, p.dash)
}
