package view

import (
	"math"

	"atlas.example/southsouth/data/geo"
	"atlas.example/southsouth/scene/display"
	"atlas.example/southsouth/scene/story"
	"atlas.example/southsouth/scene/timeline"
)

// inset is a part of the map where small states crowd, shown larger in a place at sea.
type inset struct {
	name     string
	from, to geo.LonLat    // the part's corners in the south-west and the north-east
	middle   display.Point // of its place on the whole map, in radii, y down
	times    float32       // how many times larger it is there
}

// insets lie where the Equal Earth map around CentralMeridian has no land: they keep their places
// at all times and go with the map when it is moved. There is none for the South Pacific, where
// Vanuatu alone takes part.
var insets = [...]inset{
	{"Eastern Caribbean", geo.LonLat{Lon: -67, Lat: 8.8}, geo.LonLat{Lon: -53.2, Lat: 16.3}, display.Point{X: -1.875, Y: 0.37}, 4.1},
	{"West African coast", geo.LonLat{Lon: -26, Lat: 4.1}, geo.LonLat{Lon: -9.3, Lat: 16.8}, display.Point{X: -0.363, Y: 0.761}, 2.65},
	{"Gulf", geo.LonLat{Lon: 47, Lat: 21.8}, geo.LonLat{Lon: 57.5, Lat: 30.5}, display.Point{X: 1.02, Y: 0.203}, 2.84},
	{"Indian Ocean", geo.LonLat{Lon: 39.5, Lat: -22}, geo.LonLat{Lon: 66, Lat: -3}, display.Point{X: 0.881, Y: 0.824}, 1.6},
}

// When insets are shown: in the wide form, at less than insetZoom, on maps that are not smaller
// than insetScale pixels a radius at the zoom of the whole world, for parts in which crowd lit
// entities or more are closer than crowdedBy pixels to another.
const (
	insetZoom  = 2
	insetScale = 145
	crowd      = 3
	crowdedBy  = 40
)

// insetPlan is what of the insets depends on the map only: by inset its part of it, in radii, and the
// entities that have their seats there.
type insetPlan struct {
	areas    [len(insets)]display.Rect
	entities [len(insets)][]int
	seats    []display.Point // by entity, in radii
}

// insetable reports whether the map is one with insets: the Equal Earth in the wide form or on a page
// of as much room, looked at as a whole.
func (v *View) insetable() bool {
	return v.earth == v.maps.flat[0] && (v.layout.form == wide || v.withinPage && v.layout.form == compact) && v.lens.zoom < insetZoom &&
		v.lens.place.Scale >= insetScale*v.lens.zoom
}

// planInsets makes the plan, once. The map has to be one with insets.
func (v *View) planInsets() *insetPlan {
	if v.insetPlan != nil {
		return v.insetPlan
	}
	p := &insetPlan{}
	v.insetPlan = p
	for i := range insets {
		p.areas[i] = v.areaOf(&insets[i])
	}
	for e := range v.story.Chronicle.Entities {
		entity := &v.story.Chronicle.Entities[e]
		p.seats = append(p.seats, v.spot(entity.At))
		for i := range insets {
			if entity.Located && p.areas[i].Contains(p.seats[e]) {
				p.entities[i] = append(p.entities[i], e)
			}
		}
	}
	return p
}

// areaOf is the part of the map that an inset shows, in radii.
func (v *View) areaOf(in *inset) display.Rect {
	lo, hi := v.spot(in.from), v.spot(in.to)
	east, west := v.spot(geo.LonLat{Lon: in.to.Lon, Lat: in.from.Lat}), v.spot(geo.LonLat{Lon: in.from.Lon, Lat: in.to.Lat})
	return display.Rect{
		Min: display.Point{X: min(lo.X, west.X), Y: hi.Y},
		Max: display.Point{X: max(hi.X, east.X), Y: lo.Y},
	}
}

// insetLens places the i-th inset in the picture.
func (v *View) insetLens(i int) lens {
	in, area := &insets[i], v.planInsets().areas[i]
	w, h := area.W()*in.times, area.H()*in.times
	frame := v.lens.place.ApplyRect(display.XYWH(in.middle.X-w/2, in.middle.Y-h/2, w, h))
	scale := v.lens.place.Scale * in.times
	return lens{
		display.Transform{Scale: scale, X: frame.Min.X - area.Min.X*scale, Y: frame.Min.Y - area.Min.Y*scale},
		frame, v.lens.zoom * in.times,
	}
}

// shownInsets are the insets of a year, a bit each by its position. It depends on the members at
// the end of the year, so that no inset comes or goes within a year.
func (v *View) shownInsets(year int) uint8 {
	if v.statesOnly || !v.insetable() {
		return 0
	}
	shown := uint8(0)
	for i := range insets {
		frame := v.insetLens(i).frame
		inside := v.lens.frame.Contains(frame.Min) && v.lens.frame.Contains(frame.Max)
		if inside && v.crowded(i, v.litBy[year-timeline.FirstYear]) {
			shown |= 1 << i
		}
	}
	return shown
}

// insetRooms are the frames of all insets that there are in any year: names keep off them at all
// times, so that none moves when one comes.
func (v *View) insetRooms() []display.Rect {
	l := &v.inset
	if l.earth != v.earth || l.lens != v.lens || l.statesOnly != v.statesOnly {
		l.earth, l.lens, l.statesOnly, l.rooms = v.earth, v.lens, v.statesOnly, l.rooms[:0]
		ever := uint8(0)
		for year := timeline.FirstYear; year <= timeline.LastYear; year++ {
			ever |= v.shownInsets(year)
		}
		for i := range insets {
			if ever>>i&1 != 0 {
				l.rooms = append(l.rooms, v.insetLens(i).frame.Inset(-insetMargin))
			}
		}
	}
	return l.rooms
}

// crowded reports whether enough of the lit entities of the i-th inset are close to another.
func (v *View) crowded(i int, lit []bool) bool {
	p, near := v.planInsets(), 0
	for _, a := range p.entities[i] {
		for _, b := range p.entities[i] {
			dx, dy := p.seats[a].X-p.seats[b].X, p.seats[a].Y-p.seats[b].Y
			apart := float32(math.Hypot(float64(dx), float64(dy))) * v.lens.place.Scale
			if lit[a] && lit[b] && a != b && apart < crowdedBy {
				near++
				break
			}
		}
	}
	return near >= crowd
}

// litByYear is who has a part in the story at the end of each year, by year and entity.
func litByYear(st *story.Story) [][]bool {
	var years [][]bool
	var s story.State
	for year := timeline.FirstYear; year <= timeline.LastYear; year++ {
		st.At(&s, timeline.EndOf(year))
		lit := make([]bool, len(s.Entities))
		for i := range s.Entities {
			lit[i] = s.Entities[i].Member || s.Entities[i].Part != nil
		}
		years = append(years, lit)
	}
	return years
}
