package view

import (
	"math"
	"testing"

	"atlas.example/southsouth/data/chronicle"
	"atlas.example/southsouth/scene/display"
	"atlas.example/southsouth/scene/story"
	"atlas.example/southsouth/scene/timeline"
)

// strokes composes the arcs of a moment.
func strokes(v *View, st *story.Story, m timeline.Moment, c Controls) []display.Item {
	var s story.State
	var list display.List
	st.At(&s, m)
	v.links(&list, &s, c)
	return list.Items
}

// An arc begins and ends at its two places, and a point at a share of its length is on the way.
func TestArcsReachTheirEnds(t *testing.T) {
	v, st := newTestView(t)
	v.layLinks()
	for i := range v.arcs.projects {
		a := &v.arcs.projects[i].arc
		if a.path == nil {
			continue
		}
		place, _ := st.Chronicle.Place(st.Chronicle.Projects[i].PlaceID)
		if d := distance(a.at(1), v.spot(place.At)); d > 1e-3 {
			t.Errorf("%s: the arc ends %v from its place", st.Chronicle.Projects[i].ID, d)
		}
		drawn := float32(0)
		for j := 1; j <= 100; j++ {
			if d := distance(a.at(float32(j-1)/100), a.at(float32(j)/100)); d < a.length/50 { // but for where it is torn
				drawn += d
			}
		}
		if math.Abs(float64(drawn/a.length-1)) > 0.05 {
			t.Errorf("%s: the arc's points are %v apart in all, want its length, %v", st.Chronicle.Projects[i].ID, drawn, a.length)
		}
	}
}

// The middle of each region is in it: the box is west, south, east and north of it by the map.
func TestTrunksBeginInTheirRegions(t *testing.T) {
	v, st := newTestView(t)
	boxes := map[string][4]float64{
		"africa":                  {5, -15, 35, 20},
		"asia":                    {70, 5, 120, 35},
		"middle-east":             {33, 20, 52, 37},
		"latin-america-caribbean": {-85, -15, -55, 20},
		"europe":                  {0, 34, 30, 55},
		"oceania":                 {160, -25, 180, 0},
		"north-america":           {-85, 38, -70, 48},
	}
	v.layLinks()
	for i, g := range st.Gatherings() {
		for j, b := range g.Bundles {
			box := boxes[st.Chronicle.Regions[b.Region].ID]
			begin := v.arcs.gatherings[i].trunks[j].at(0)
			p := centroid(st.Chronicle, b.Entities)
			if p.Lon < box[0] || p.Lat < box[1] || p.Lon > box[2] || p.Lat > box[3] || distance(begin, v.spot(p)) > 1e-3 {
				t.Errorf("%s: the trunk of %s begins at %v, %v, want it in %v", st.Chronicle.Events[g.Event].ID, st.Chronicle.Regions[b.Region].ID, p, begin, box)
			}
		}
	}
}

// Only what is documented is an unbroken line in the colour of projects.
func TestOnlyDocumentedArcsAreSolid(t *testing.T) {
	v, st := newTestView(t)
	for _, status := range []chronicle.Status{chronicle.SourceSays, chronicle.NotEstablished, chronicle.AccountsDiffer} {
		if p := v.penOf(status); p.dash.On == 0 || p.dash.Off == 0 {
			t.Errorf("the pen of mark %d is unbroken", status)
		}
	}
	if p := v.penOf(chronicle.Documented); p.dash != (display.Dash{}) || p.broken != (display.Dash{}) {
		t.Error("the pen of what is documented is broken")
	}
	for _, g := range st.Gatherings() {
		for _, b := range g.Bundles {
			if p := v.trunkPen(g.Event, &b); (p.broken == display.Dash{}) != (b.Others() == 0) || p.width < leastTrunk || p.width > mostTrunk {
				t.Errorf("a bundle of %d, %d of them documented: pen %+v", len(b.Entities), b.Documented, p)
			}
		}
	}
}

func TestCalmArcsAreWhole(t *testing.T) {
	v, st := newTestView(t)
	v.Resize(1280, 720, 1)
	during := timeline.Date(1981, 10, 20) + 0.5
	if items := strokes(v, st, during, Controls{}); !lines(items) {
		t.Error("before the conference nothing grows, want the ways to it")
	}
	if items := strokes(v, st, during, Controls{Calm: true}); lines(items) {
		t.Error("with less motion something grows")
	}
}

// lines reports whether there are straight lines that are no strokes of arrowheads: longer ones
// are pieces of an arc that grows.
func lines(items []display.Item) bool {
	n := 0
	for i := range items {
		if items[i].Kind == display.Line && distance(items[i].From, items[i].To) > 9 {
			n++
		}
	}
	return n > 0
}

// While a country is selected its own arcs are drawn, to the projects so far and to the meetings in
// which it is documented to have been.
func TestArcsOfASelectedCountry(t *testing.T) {
	v, st := newTestView(t)
	v.Resize(1280, 720, 1)
	paths := func(m timeline.Moment, id string) int {
		chosen := 0
		for i := range st.Chronicle.Entities {
			if st.Chronicle.Entities[i].ID == id {
				chosen = i + 1
			}
		}
		seen := map[*display.Path]bool{}
		for _, it := range strokes(v, st, m, Controls{Selected: chosen}) {
			if it.Kind == display.Stroke {
				seen[it.Path] = true
			}
		}
		return len(seen)
	}
	for _, c := range []struct {
		reason, id string
		at         timeline.Moment
		want       int
	}{
		{"nothing yet", "ETH", timeline.Date(1975, 1, 1), 0},
		{"visits and works at three places", "ETH", timeline.EndOf(1986), 3},
		{"of two projects at one place one is drawn, and a journey to Cancún", "TZA", timeline.EndOf(1984), 2},
		{"no project and no meeting", "AFG", timeline.EndOf(1986), 0},
	} {
		if got := paths(c.at, c.id); got != c.want {
			t.Errorf("%s on day %v has %d arcs, want %d (%s)", c.id, c.at, got, c.want, c.reason)
		}
	}
}

func TestArcsAllocateNothing(t *testing.T) {
	v, st := newTestView(t)
	v.Resize(1280, 720, 1)
	var list display.List
	var s story.State
	for _, m := range []timeline.Moment{timeline.EndOf(1983), timeline.EndOf(1987), timeline.Date(1981, 10, 20) + 0.5} {
		st.At(&s, m)
		compose := func() {
			list.Reset()
			v.links(&list, &s, Controls{})
			v.labels(&list, &s, 0)
		}
		compose()
		if n := testing.AllocsPerRun(20, compose); n > 0 {
			t.Errorf("day %v: arcs and labels allocate %v times in a frame in which nothing changes, want none", m, n)
		}
	}
}
