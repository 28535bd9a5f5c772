package view

import (
	"math"
	"testing"
	"time"

	"atlas.example/southsouth/data/geo"
	"atlas.example/southsouth/scene/display"
	"atlas.example/southsouth/scene/story"
	"atlas.example/southsouth/scene/timeline"
)

// frame is the time of a picture.
const frame = time.Second / 60

// onGlobe is a view of the globe on a day, as one finds it.
func onGlobe(tb testing.TB, at timeline.Moment) (*View, *story.Story, *story.State, Settings) {
	tb.Helper()
	v, st := newTestView(tb)
	var s story.State
	st.At(&s, at)
	var settings Settings
	settings.Choose(ProjectionOption, Globe)
	v.Stand(&s, Controls{Settings: settings})
	return v, st, &s, settings
}

// The globe turns to the place of an event in less than a second, smoothly, and stays there.
func TestGlobeTurnsToTheEvent(t *testing.T) {
	v, st, s, settings := onGlobe(t, timeline.Date(1981, 10, 22))
	v.Follow(s, Controls{Settings: settings}, frame)
	cancun := v.story.Chronicle.Places[v.currentPlace(s)].At
	if v.pose.Center != cancun {
		t.Fatalf("the globe begins at %v, want the place of the event, %v", v.pose.Center, cancun)
	}
	st.At(s, timeline.Date(1987, 6, 9))
	pyongyang := v.story.Chronicle.Places[v.currentPlace(s)].At
	way, furthest := 0.0, 0.0
	frames := 0
	for ; frames < 120 && v.pose.Center != pyongyang; frames++ {
		before := v.pose.Center
		v.Follow(s, Controls{Settings: settings}, frame)
		step := geo.DistanceKm(before, v.pose.Center)
		way, furthest = way+step, max(furthest, step)
	}
	if took := time.Duration(frames) * frame; took > 900*time.Millisecond || took < 300*time.Millisecond {
		t.Errorf("the turn takes %v, want from 300 to 900 ms", took)
	}
	direct := geo.DistanceKm(cancun, pyongyang)
	if math.Abs(way/direct-1) > 1e-6 {
		t.Errorf("the turn is %v km long, want the great circle's %v", way, direct)
	}
	if furthest > 2.2*direct/float64(frames) {
		t.Errorf("a step of the turn is %v km, want no leap", furthest)
	}
	if v.resting() {
		t.Error("the globe is at rest as it arrives, want it settled a little later")
	}
	for range 20 {
		v.Follow(s, Controls{Settings: settings}, frame)
	}
	if v.pose.Center != pyongyang || !v.resting() {
		t.Errorf("later the globe looks at %v, at rest: %v, want it to rest at %v", v.pose.Center, v.resting(), pyongyang)
	}
}

func TestGlobeIsThereAtOnceWithLessMotion(t *testing.T) {
	v, st, s, settings := onGlobe(t, timeline.Date(1981, 10, 22))
	st.At(s, timeline.Date(1987, 6, 9))
	v.Follow(s, Controls{Settings: settings, Calm: true}, frame)
	if want := v.story.Chronicle.Places[v.currentPlace(s)].At; v.pose.Center != want || !v.resting() {
		t.Errorf("with less motion the globe looks at %v, at rest: %v, want it at %v at once", v.pose.Center, v.resting(), want)
	}
	settings.Choose(ProjectionOption, GallPeters)
	v.Follow(s, Controls{Settings: settings, Calm: true}, frame)
	if v.pose != poseOf(GallPeters, middle) {
		t.Errorf("with less motion the map is %+v, want Gall–Peters at once", v.pose)
	}
}

// What the viewer turns stays as it is until the next event.
func TestViewersTurnWins(t *testing.T) {
	v, st, s, settings := onGlobe(t, timeline.Date(1981, 10, 22))
	st.At(s, timeline.Date(1987, 6, 9))
	v.Follow(s, Controls{Settings: settings}, frame)
	v.Pan(display.Point{X: 50, Y: -20})
	own := v.pose.Center
	for range 120 {
		v.Follow(s, Controls{Settings: settings}, frame)
	}
	if v.pose.Center != own {
		t.Errorf("the globe goes on to %v, want it where the viewer turned it, %v", v.pose.Center, own)
	}
	st.At(s, timeline.Date(1976, 8, 16))
	for range 120 {
		v.Follow(s, Controls{Settings: settings}, frame)
	}
	if want := v.story.Chronicle.Places[v.currentPlace(s)].At; v.pose.Center != want {
		t.Errorf("at the next event the globe looks at %v, want %v", v.pose.Center, want)
	}
}

// A drag moves what is in the middle with the pointer, and never beyond a pole.
func TestDragTurnsTheGlobe(t *testing.T) {
	v, _, _, _ := onGlobe(t, timeline.Date(1987, 6, 9))
	v.LookAt(geo.LonLat{Lon: 20, Lat: 0}, 1)
	at := v.point(geo.LonLat{Lon: 20, Lat: 0})
	v.Pan(display.Point{X: 10, Y: 6})
	if now := v.point(geo.LonLat{Lon: 20, Lat: 0}); math.Hypot(float64(now.X-at.X-10), float64(now.Y-at.Y-6)) > 0.2 {
		t.Errorf("a drag by (10, 6) moves the middle from %v to %v", at, now)
	}
	for range 50 {
		v.Pan(display.Point{X: 30, Y: 100})
	}
	if c := v.pose.Center; c.Lat != 90 || c.Lon < -180 || c.Lon >= 180 {
		t.Errorf("dragged on and on the globe looks at %v, want the north pole", c)
	}
	zoom := v.lens.zoom
	v.Zoom(2, v.MapCenter())
	if v.lens.zoom != 2*zoom || v.pose.Center.Lat != 90 {
		t.Errorf("zoomed in at the middle: zoom %v at %v, want twice as near at the same place", v.lens.zoom, v.pose.Center)
	}
}

// From every projection to every other the map goes in less than a second, each point by small
// steps; also where it is called back on the way.
func TestWaysBetweenProjections(t *testing.T) {
	v, st := newTestView(t)
	var s story.State
	st.At(&s, timeline.Date(1987, 6, 9))
	var settings Settings
	for range 30 {
		v.Follow(&s, Controls{Settings: settings}, frame)
	}
	sites := []geo.LonLat{{}, {Lon: 11, Lat: 60}, {Lon: 126, Lat: 39}, {Lon: -87, Lat: 21}, {Lon: 178, Lat: -18}, {Lon: -160, Lat: 60}}
	last := make([]display.Point, len(sites))
	spots := func(step float64) {
		for i, p := range sites {
			q, ok := v.point(p), v.visible(p)
			if ok && step > 0 && last[i] != (display.Point{}) {
				if d := math.Hypot(float64(q.X-last[i].X), float64(q.Y-last[i].Y)); d > step {
					t.Errorf("pose %+v: %v leaps by %v pixels", v.pose, p, d)
				}
			}
			if last[i] = q; !ok {
				last[i] = display.Point{}
			}
		}
	}
	spots(0)
	for _, c := range []struct{ to, frames int }{
		{Globe, 60},
		{EqualEarth, 60},
		{GallPeters, 60},
		{Globe, 60},
		{GallPeters, 60},
		{EqualEarth, 60},
		{Globe, 13},
		{GallPeters, 20},
		{EqualEarth, 9},
		{Globe, 4},
		{EqualEarth, 40},
		{GallPeters, 5},
		{Globe, 60},
		{EqualEarth, 60},
	} {
		settings.Choose(ProjectionOption, c.to)
		for range c.frames {
			v.Follow(&s, Controls{Settings: settings}, frame)
			// A twentieth of the map: no point is faster where the map is largest.
			spots(48)
		}
		if c.frames >= 60 && (len(v.turn.legs) > 0 || v.pose.Flat != poseOf(c.to, middle).Flat) {
			t.Errorf("after a second the map is %+v, want projection %d", v.pose, c.to)
		}
		if b := v.Between(); b && v.pose.Globe() > 0 && v.pose.Center != middle {
			t.Errorf("pose %+v: the globe opens as it looks elsewhere than at the middle", v.pose)
		}
	}
	if v.camera != (Camera{Zoom: 1, Center: v.camera.Center}) || v.onBall() {
		t.Errorf("the map ends as %+v seen by %+v, want the whole of Equal Earth", v.pose, v.camera)
	}
}

// Where one looks at a part of a map, the same place is looked at in the next.
func TestProjectionsKeepThePlace(t *testing.T) {
	v, st := newTestView(t)
	var s story.State
	st.At(&s, timeline.Date(1987, 6, 9))
	var settings Settings
	seoul := geo.LonLat{Lon: 127, Lat: 37.5}
	v.LookAt(seoul, 6)
	for _, to := range []int{Globe, GallPeters, EqualEarth, GallPeters, Globe, EqualEarth} {
		settings.Choose(ProjectionOption, to)
		for range 70 {
			v.Follow(&s, Controls{Settings: settings}, frame)
		}
		if d := geo.DistanceKm(v.looked(), seoul); d > 1 || math.Abs(float64(v.lens.zoom)-6) > 1e-3 {
			t.Errorf("projection %d: one looks %v km from Seoul at a zoom of %v, want there at 6", to, d, v.lens.zoom)
		}
	}
}

// A country, or an event's place, that is behind the globe is brought to its front, by a turn.
func TestGlobeBringsWhatIsAskedFor(t *testing.T) {
	v, _, s, settings := onGlobe(t, timeline.Date(1981, 10, 22))
	v.Follow(s, Controls{Settings: settings}, frame)
	for i := range v.story.Chronicle.Entities {
		if e := &v.story.Chronicle.Entities[i]; e.Located && !v.visible(e.At) {
			before := v.pose.Center
			v.Show(i)
			if v.pose.Center != before {
				t.Fatalf("%s: the globe leaps to %v, want it to turn", e.ID, v.pose.Center)
			}
			for range 60 {
				v.Follow(s, Controls{Settings: settings}, frame)
			}
			if v.pose.Center != e.At {
				t.Fatalf("%s is asked for: the globe looks at %v, want %v", e.ID, v.pose.Center, e.At)
			}
		}
	}
}

// Nothing of the story is drawn, or written, where it is behind the globe.
func TestGlobeHidesWhatIsBehind(t *testing.T) {
	v, _, s, settings := onGlobe(t, timeline.Date(1981, 10, 22))
	v.LookAt(geo.LonLat{Lon: -170, Lat: 0}, 1)
	var list display.List
	v.Compose(&list, s, Controls{Settings: settings})
	middle, radius := v.lens.place.Apply(display.Point{}), v.lens.place.Scale
	for _, it := range list.Items {
		if it.Kind == display.Symbol && v.lens.frame.Contains(it.From) {
			if d := math.Hypot(float64(it.From.X-middle.X), float64(it.From.Y-middle.Y)); d > float64(radius)+movementAbove {
				t.Errorf("a sign at %v, %v from the middle of a globe of radius %v", it.From, d, radius)
			}
		}
	}
	for i := range v.story.Chronicle.Places {
		p := v.story.Chronicle.Places[i].At
		if _, ok := v.inFrame(p); ok != (geo.DistanceKm(p, geo.LonLat{Lon: -170}) < math.Pi/2*geo.RadiusKm) {
			t.Errorf("%s is shown: %v", v.story.Chronicle.Places[i].ID, ok)
		}
	}
}

// A picture of the globe as it turns: all paths put anew, and composed.
func BenchmarkTurn(b *testing.B) {
	v, _, s, settings := onGlobe(b, timeline.Date(1987, 6, 9))
	v.Follow(s, Controls{Settings: settings}, frame)
	var list display.List
	b.ReportAllocs()
	for b.Loop() {
		v.Pan(display.Point{X: 7})
		v.Compose(&list, s, Controls{Settings: settings})
	}
}

// The globe, made at once.
func BenchmarkMakeBall(b *testing.B) {
	v, _ := newTestView(b)
	for b.Loop() {
		v.maps.ball = nil
		v.ballLand().best(0)
	}
}

// While the globe turns its lines have fewer points, and all of them again where it rests.
func TestTheGlobesLinesAreThinnerWhileItTurns(t *testing.T) {
	v, _, s, settings := onGlobe(t, timeline.Date(1983, 5, 1))
	points := func(m Motion) int {
		v.Moves(m)
		var list display.List
		v.Compose(&list, s, Controls{Settings: settings})
		n := 0
		for i := range list.Items {
			if it := &list.Items[i]; it.Kind == display.Stroke && it.Path != v.earth.sphere {
				for _, line := range it.Path.Lines {
					n += len(line)
				}
			}
		}
		return n
	}
	rest := points(Resting)
	turning := points(Panning)
	if again := points(Resting); turning > rest*3/4 || again != rest {
		t.Errorf("lines have %d points at rest, %d as it turns and %d at rest again, want a quarter fewer and all again", rest, turning, again)
	}
}
