package view

import (
	"atlas.example/southsouth/data/chronicle"
	"atlas.example/southsouth/scene/display"
)

// rulerEntries say what is on the ruler. The legend has no room for them, the help has.
var rulerEntries = []entry{
	{texts: always("on the ruler: a known day"), draw: func(v *View, dst *display.List, at display.Point) {
		v.filled(dst, display.XYWH(at.X-2, at.Y-4, tickWide, 8), chronicle.Documented, v.ink)
	}},
	{texts: always("hollow: not documented"), draw: func(v *View, dst *display.List, at display.Point) {
		v.filled(dst, display.XYWH(at.X-2, at.Y-4, tickWide, 8), chronicle.SourceSays, v.ink)
	}},
	{texts: always("a month or year, soft where unsure"), draw: func(v *View, dst *display.List, at display.Point) {
		t := tick{from: at.X - 8, to: at.X + 8, rise: 5, fall: 5}
		v.bar(dst, &t, display.XYWH(at.X-8, at.Y-2.5, 16, 5), chronicle.Documented, v.ink)
	}},
	{texts: always("how long it went on"), draw: func(v *View, dst *display.List, at display.Point) {
		v.filled(dst, display.XYWH(at.X-8, at.Y-4, tickWide, 8), chronicle.Documented, v.ink)
		dst.Line(at, display.Point{X: at.X + 8, Y: at.Y}, v.ink, 1.2, display.Dash{})
	}},
}
