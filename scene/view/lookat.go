package view

import "atlas.example/southsouth/data/geo"

// seenPlace is the zoom at which a place is looked at.
const seenPlace = 4

// LookAtPlace points the camera at a place, by its position in Chronicle.Places.
func (v *View) LookAtPlace(i int) {
	v.LookAt(v.story.Chronicle.Places[i].At, max(seenPlace, v.lens.zoom))
}

// LookAtEvent brings the place of an event into view, by the event's position in Chronicle.Events,
// where the map is zoomed or turned so that it is not.
func (v *View) LookAtEvent(i int) {
	if p, ok := v.story.Chronicle.Place(v.story.Chronicle.Events[i].PlaceID); ok {
		v.bring(p.At)
	}
}

// bring brings a position into view, if it is not: a globe turns there.
func (v *View) bring(at geo.LonLat) {
	switch {
	case v.visible(at) && v.lens.frame.Inset(30).Contains(v.point(at)):
	case v.pose.Globe() == 1:
		v.face(at)
	default:
		v.LookAt(at, v.lens.zoom)
	}
}
