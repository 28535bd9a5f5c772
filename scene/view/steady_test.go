package view_test

import (
	"strings"
	"testing"
	"time"

	"atlas.example/southsouth/scene/display"
	"atlas.example/southsouth/scene/profile"
	"atlas.example/southsouth/scene/timeline"
	"atlas.example/southsouth/scene/view"
)

// steady are frames as one sees many of in a row.
var steady = []struct {
	name     string
	w, h     float32
	controls view.Controls
	from     timeline.Moment
	pass     timeline.Moment // days a frame
	turn     bool            // whether the globe is turned by hand
}{
	{name: "still", w: 1280, h: 720, from: timeline.Date(1977, 5, 1)},
	{name: "opening", w: 1280, h: 720, from: timeline.First},
	{name: "still on a phone", w: 390, h: 844, from: timeline.Date(1981, 10, 22)},
	{name: "playing", w: 1280, h: 720, controls: view.Controls{Playing: true}, from: timeline.Date(1977, 5, 1) + 0.3, pass: 0.001},
	{name: "playing a meeting", w: 1280, h: 720, controls: view.Controls{Playing: true}, from: timeline.Date(1981, 10, 22) + 0.3, pass: 0.001},
	{name: "filtered", w: 1280, h: 720, controls: view.Controls{Filter: 1 << 4}, from: timeline.Date(1977, 5, 1)},
	{name: "all years", w: 1280, h: 720, controls: view.Controls{}.With(view.ScopeOption, view.ScopeAll), from: timeline.Date(1977, 5, 1)},
	{name: "states", w: 1280, h: 720, controls: view.Controls{}.With(view.MapOption, view.MapStates), from: timeline.Date(1977, 5, 1)},
	{name: "tiles", w: 1280, h: 720, controls: view.Controls{}.With(view.MapOption, view.MapTiles), from: timeline.Date(1977, 5, 1)},
	{name: "globe", w: 1280, h: 720, controls: view.Controls{}.With(view.ProjectionOption, view.Globe), from: timeline.Date(1977, 5, 1)},
	{name: "globe turning", w: 1280, h: 720, controls: view.Controls{}.With(view.ProjectionOption, view.Globe), from: timeline.Date(1977, 5, 1), turn: true},
	{name: "article", w: 1280, h: 720, controls: view.Controls{Open: view.ArticlePanel}, from: timeline.Date(1981, 10, 22)},
	{name: "options", w: 1280, h: 720, controls: view.Controls{Open: view.OptionsPanel}, from: timeline.Date(1977, 5, 1)},
	{name: "help", w: 1280, h: 720, controls: view.Controls{Open: view.HelpPanel}, from: timeline.Date(1977, 5, 1)},
	{name: "filter", w: 1280, h: 720, controls: view.Controls{Open: view.FilterPanel}, from: timeline.Date(1977, 5, 1)},
	{name: "profile", w: 1280, h: 720, controls: view.Controls{Open: view.ProfilePanel, Selected: 40}, from: timeline.Date(1977, 5, 1)},
	{name: "found", w: 1280, h: 720, controls: view.Controls{Open: view.FindPanel, Find: view.Query{Text: "an"}}, from: timeline.Date(1977, 5, 1)},
	{name: "hover", w: 1280, h: 720, controls: view.Controls{Hover: profile.Subject{Entity: 40}, HoverAt: display.Point{X: 600, Y: 300}}, from: timeline.Date(1977, 5, 1)},
	{name: "selected", w: 1280, h: 720, controls: view.Controls{Selected: 40}, from: timeline.Date(1977, 5, 1)},
}

// How many frames are looked at, how far a globe is turned in each, in pixels, and in how many it comes
// around: each of its lines has the memory then that it needs.
const (
	perSecond = 60
	perFrame  = 9
	perTurn   = 200
)

// steadyFrame is a function that makes one frame after another, of which the first are made.
func steadyFrame(tb testing.TB, i int) (frame func()) {
	tb.Helper()
	c, s := &steady[i], newStage(tb)
	s.view.Resize(c.w, c.h, 1)
	s.story.Within(&s.state, c.from, c.controls.Scope())
	s.view.Stand(&s.state, c.controls)
	s.view.PrepareAll()
	m := c.from
	frame = func() {
		s.story.Within(&s.state, m, c.controls.Scope())
		if c.turn {
			s.view.Pan(display.Point{X: perFrame})
		}
		s.view.Follow(&s.state, c.controls, time.Second/60)
		s.view.Reads(&s.state, c.controls)
		s.view.Compose(&s.list, &s.state, c.controls)
		m += c.pass
	}
	warm := perSecond
	if c.turn {
		warm = 4 * perTurn
	}
	for range warm {
		frame()
	}
	return frame
}

// A frame like the ones before it allocates nothing: not its state, nor what follows it, nor its picture.
func TestASteadyFrameDoesNotAllocate(t *testing.T) {
	for i := range steady {
		t.Run(steady[i].name, func(t *testing.T) {
			frame := steadyFrame(t, i)
			second := func() {
				for range perSecond {
					frame()
				}
			}
			if n := testing.AllocsPerRun(3, second); n != 0 {
				t.Errorf("%d frames allocate %v times, want 0", perSecond, n)
			}
		})
	}
}

// All of a frame but painting it.
func BenchmarkFrame(b *testing.B) {
	for i := range steady {
		b.Run("of="+strings.ReplaceAll(steady[i].name, " ", "-"), func(b *testing.B) {
			frame := steadyFrame(b, i)
			b.ReportAllocs()
			for b.Loop() {
				frame()
			}
		})
	}
}
