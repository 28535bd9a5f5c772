package view

import (
	"atlas.example/southsouth/scene/display"
	"atlas.example/southsouth/scene/story"
)

// worldMap draws the map and all that is on it.
func (v *View) worldMap(dst *display.List, s *story.State, c Controls) {
	v.basemap(dst, s)
	dst.Clip(v.lens.frame)
	v.changed(dst, s)
	v.capitals(dst, s)
	if !v.statesOnly {
		v.links(dst, s, c)
		v.entities(dst, s, c.Calm)
	}
	v.selection(dst, s, &c)
	v.markers(dst, s)
	v.insets(dst, s, c.Calm)
	v.labelsAndNames(dst, s, c.Selected)
	dst.Clip(display.Rect{})
}
