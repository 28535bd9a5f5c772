package view

import (
	"slices"

	"atlas.example/southsouth/scene/display"
)

// labelGap is the distance of a label from the middle of its place.
const labelGap = 15

// labelSpot is a way to put a label to its place: on which side, and how far from its middle. One
// that is further than labelGap has a line that leads to it.
type labelSpot struct {
	side display.Point
	gap  float32
}

// labelSpots are the spots, the best first.
var labelSpots = [...]labelSpot{
	{display.Point{X: 1}, labelGap},
	{display.Point{X: -1}, labelGap},
	{display.Point{Y: -1}, labelGap},
	{display.Point{Y: 1}, labelGap},
	{display.Point{X: 1, Y: -0.5}, labelGap},
	{display.Point{X: 1, Y: 0.5}, labelGap},
	{display.Point{X: -1, Y: -0.5}, labelGap},
	{display.Point{X: -1, Y: 0.5}, labelGap},
	{display.Point{X: 0.6, Y: -1}, labelGap},
	{display.Point{X: 0.6, Y: 1}, labelGap},
	{display.Point{X: -0.6, Y: -1}, labelGap},
	{display.Point{X: -0.6, Y: 1}, labelGap},

	{display.Point{X: 1}, 30},
	{display.Point{X: -1}, 30},
	{display.Point{X: 0.6, Y: 1}, 30},
	{display.Point{X: 0.6, Y: -1}, 30},
	{display.Point{X: -0.6, Y: 1}, 30},
	{display.Point{X: -0.6, Y: -1}, 30},
	{display.Point{X: 1, Y: 0.5}, 48},
	{display.Point{X: 1, Y: -0.5}, 48},
	{display.Point{X: -1, Y: 0.5}, 48},
	{display.Point{X: -1, Y: -0.5}, 48},
	{display.Point{Y: 1}, 48},
	{display.Point{Y: -1}, 48},
	{display.Point{X: 1}, 70},
	{display.Point{X: -1}, 70},
}

// placeLabel gives a place's name the spot that it had in the year before, or else the first that
// has room, or none.
func (v *View) placeLabel(y *yearPlan, last []label, place, year int) {
	room := v.labelRoom(place, year)
	if i := slices.IndexFunc(last, func(l label) bool { return l.place == place }); i >= 0 && v.tryLabel(y, place, last[i].spot, room) {
		return
	}
	for spot := range labelSpots {
		if v.tryLabel(y, place, spot, room) {
			return
		}
	}
}

// takenIn reports whether something of a year is in a box, or of all years.
func (v *View) takenIn(y *yearPlan, box display.Rect) bool {
	return v.planned.signs.overlaps(box) || y.taken.overlaps(box)
}

// tryLabel puts a label on a spot of its place, if there is room, and reports whether there was.
func (v *View) tryLabel(y *yearPlan, place, spot int, room display.Metrics) bool {
	at := v.planned.places[place].at
	box := labelBox(at, labelSpots[spot], room)
	if !v.framed(box) || v.takenIn(y, box) {
		return false
	}
	if labelSpots[spot].gap > labelGap {
		from, to := leader(at, box)
		v.planned.lead = appendLeader(v.planned.lead[:0], from, to)
		if slices.ContainsFunc(v.planned.lead, func(r display.Rect) bool { return v.takenIn(y, r) }) {
			return false
		}
		y.taken.add(v.planned.lead...)
	}
	y.labels = append(y.labels, label{place, spot, box})
	y.taken.add(spaced(box))
	return true
}

// wordGap is the distance on each side that a label keeps from one beside it, so that the two are not
// read as one.
const wordGap = 4

// spaced is a label's box with the room beside it that others leave free.
func spaced(box display.Rect) display.Rect {
	box.Min.X, box.Max.X = box.Min.X-wordGap, box.Max.X+wordGap
	return box
}

// labelBox is where a label goes on a spot of its place.
func labelBox(at display.Point, spot labelSpot, m display.Metrics) display.Rect {
	h := m.Ascent + m.Descent
	x := at.X + spot.side.X*spot.gap - m.Advance/2 + spot.side.X*m.Advance/2
	y := at.Y + spot.side.Y*(spot.gap+h/2) - h/2
	return display.XYWH(x, y, m.Advance, h)
}

// leader is the line from the sign of a place to a label, where it is near the sign.
func leader(at display.Point, box display.Rect) (from, to display.Point) {
	to = display.Point{
		X: min(max(at.X, box.Min.X-2), box.Max.X+2),
		Y: min(max(at.Y, box.Min.Y+2), box.Max.Y-2),
	}
	long := max(distance(at, to), 1)
	return between(at, to, min((signReach+1.5)/long, 1)), to
}

// appendLeader appends boxes that cover a leader, but for its ends, which touch what it leads to.
func appendLeader(dst []display.Rect, from, to display.Point) []display.Rect {
	const step = 4
	long := distance(from, to)
	for d := float32(step); d < long-1; d += step {
		p := between(from, to, d/long)
		dst = append(dst, display.XYWH(p.X-1, p.Y-1, 2, 2))
	}
	return dst
}
