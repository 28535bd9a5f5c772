package growth_test

import (
	"fmt"
	"image"
	"testing"

	"atlas.example/southsouth/data"
	"atlas.example/southsouth/data/atlas"
	"atlas.example/southsouth/data/chronicle"
	"atlas.example/southsouth/scene/display"
	"atlas.example/southsouth/scene/growth"
	"atlas.example/southsouth/scene/raster"
	"atlas.example/southsouth/scene/story"
	"atlas.example/southsouth/scene/timeline"
	"atlas.example/southsouth/scene/typeface"
	"atlas.example/southsouth/scene/view"
)

// sizes are what is measured: stories that get longer at the places that there are, and stories with
// an event at each of more and more places.
var sizes = []struct {
	name string
	size growth.Size
}{
	{"events=10", growth.Size{Events: 10}},
	{"events=100", growth.Size{Events: 100}},
	{"events=1000", growth.Size{Events: 1000}},
	{"events=10000", growth.Size{Events: 10000}},
	{"markers=1000", growth.Size{Events: 1000, Markers: 1000}},
	{"markers=10000", growth.Size{Events: 10000, Markers: 10000}},
	{"markers=100000", growth.Size{Events: 100000, Markers: 100000}},
}

// world is what a story of any size is told on.
type world struct {
	atlas *atlas.Atlas
	set   *typeface.Typesetter
	made  map[growth.Size]*stage
}

// stage is a story and what shows it.
type stage struct {
	chronicle *chronicle.Chronicle
	story     *story.Story
	view      *view.View // nil until it is asked for
	state     story.State
	list      display.List
}

func newWorld(tb testing.TB) *world {
	tb.Helper()
	a, err := data.Atlas()
	if err != nil {
		tb.Fatal(err)
	}
	set, err := typeface.New()
	if err != nil {
		tb.Fatal(err)
	}
	return &world{a, set, map[growth.Size]*stage{}}
}

func newStage(tb testing.TB, w *world, size growth.Size) *stage {
	tb.Helper()
	if s, ok := w.made[size]; ok {
		return s
	}
	c, err := growth.Chronicle(size)
	if err != nil {
		tb.Fatal(err)
	}
	clear(w.made) // one at a time: the largest takes a gigabyte
	w.made[size] = &stage{chronicle: c, story: story.New(c, w.atlas.AtomIDs())}
	return w.made[size]
}

// show makes the view of a stage.
func (s *stage) show(w *world) {
	if s.view == nil {
		s.view = view.New(s.story, w.atlas, w.set)
		s.view.Resize(1280, 720, 1)
		s.view.PrepareAll()
	}
}

// moment is the i-th of moments spread over the story as if by chance, and no two alike: each is a
// share of the golden section further on.
func moment(i int) timeline.Moment {
	const section = 0.6180339887498949
	share := float64(i) * section
	return timeline.Moment((share - float64(int(share))) * float64(timeline.Last))
}

// worked has a benchmark say how long processors worked for it, its garbage included, from here to where
// what it returns is called: on a machine that does other things too that is steadier than the clock.
func worked(b *testing.B) func() {
	b.Helper()
	before := cpu()
	return func() { b.ReportMetric(float64(cpu()-before)/float64(b.N), "cpu-ns/op") }
}

// bench runs a benchmark for each size.
func bench(b *testing.B, run func(b *testing.B, w *world, size growth.Size)) {
	b.Helper()
	w := newWorld(b)
	for _, c := range sizes {
		b.Run(c.name, func(b *testing.B) {
			b.ReportAllocs()
			run(b, w, c.size)
		})
	}
}

// All that is done with the tables before the first picture: they are read and checked, and the
// story and its view prepared.
func BenchmarkLoad(b *testing.B) {
	bench(b, func(b *testing.B, w *world, size growth.Size) {
		b.Helper()
		tables, err := growth.Tables(size)
		if err != nil {
			b.Fatal(err)
		}
		defer worked(b)()
		for b.Loop() {
			c, err := chronicle.Read(tables)
			if err != nil {
				b.Fatal(err)
			}
			view.New(story.New(c, w.atlas.AtomIDs()), w.atlas, w.set)
		}
	})
}

// The tables alone.
func BenchmarkRead(b *testing.B) {
	bench(b, func(b *testing.B, _ *world, size growth.Size) {
		b.Helper()
		tables, err := growth.Tables(size)
		if err != nil {
			b.Fatal(err)
		}
		defer worked(b)()
		for b.Loop() {
			if _, err := chronicle.Read(tables); err != nil {
				b.Fatal(err)
			}
		}
	})
}

// The state of a moment anywhere.
func BenchmarkSeek(b *testing.B) {
	bench(b, func(b *testing.B, w *world, size growth.Size) {
		b.Helper()
		s := newStage(b, w, size)
		s.story.At(&s.state, moment(0))
		defer worked(b)()
		for i := 0; b.Loop(); i++ {
			s.story.At(&s.state, moment(i))
		}
	})
}

// A frame of a story that plays, as a list of what is to be painted, without the state: that is Seek.
func BenchmarkFrame(b *testing.B) {
	bench(b, func(b *testing.B, w *world, size growth.Size) {
		b.Helper()
		s := newStage(b, w, size)
		s.show(w)
		s.story.At(&s.state, timeline.EndOf(1981))
		s.view.Compose(&s.list, &s.state, view.Controls{Playing: true})
		defer worked(b)()
		for b.Loop() {
			s.view.Compose(&s.list, &s.state, view.Controls{Playing: true})
		}
		b.ReportMetric(float64(len(s.list.Items)), "items")
	})
}

// The first frame of a place that was not looked at before: where the labels go is found anew.
func BenchmarkMove(b *testing.B) {
	bench(b, func(b *testing.B, w *world, size growth.Size) {
		b.Helper()
		s := newStage(b, w, size)
		s.show(w)
		s.story.At(&s.state, timeline.EndOf(1981))
		s.view.Look(view.Camera{Zoom: 2})
		defer worked(b)()
		for i := 0; b.Loop(); i++ {
			s.view.Pan(display.Point{X: float32(5 - 10*(i&1))})
			s.view.Compose(&s.list, &s.state, view.Controls{})
		}
		s.view.Look(view.Camera{Zoom: 1})
	})
}

// A frame painted without a GPU, from its list.
func BenchmarkPaint(b *testing.B) {
	bench(b, func(b *testing.B, w *world, size growth.Size) {
		b.Helper()
		s := newStage(b, w, size)
		s.show(w)
		s.story.At(&s.state, timeline.EndOf(1981))
		s.view.Compose(&s.list, &s.state, view.Controls{})
		defer worked(b)()
		for b.Loop() {
			raster.Paint(&s.list, image.Pt(1280, 720), s.view.Scale(), w.set)
		}
	})
}

// The sizes are those of the tables.
func TestTablesHaveTheirSize(t *testing.T) {
	tables, err := data.Chronicle()
	if err != nil {
		t.Fatal(err)
	}
	for _, size := range []growth.Size{{}, {Events: 10}, {Events: 300, Markers: 200}} {
		c, err := growth.Chronicle(size)
		if err != nil {
			t.Fatalf("%+v: %v", size, err)
		}
		if got, want := fmt.Sprint(len(c.Events), len(c.Places)), fmt.Sprint(2+size.Events, len(tables.Places)+size.Markers); got != want {
			t.Errorf("%+v: %s events and places, want %s", size, got, want)
		}
	}
}
