package scene

import (
	"fmt"
	"image"
	"math"
	"strings"
	"testing"

	"github.com/hajimehoshi/ebiten/v2"

	"atlas.example/southsouth/data"
	"atlas.example/southsouth/scene/display"
	"atlas.example/southsouth/scene/view"
)

// steadyAfter is more updates than it takes until the map is as fine as it is going to be.
const steadyAfter = 1500

// steadyGame is a game of the real tables that has come to rest in a window.
func steadyGame(tb testing.TB, start string) *Game {
	tb.Helper()
	c, err := data.Chronicle()
	if err != nil {
		tb.Fatal(err)
	}
	a, err := data.Atlas()
	if err != nil {
		tb.Fatal(err)
	}
	g, err := New(c, a, &quiet{wishes: []string{"goTo " + start}})
	if err != nil {
		tb.Fatal(err)
	}
	g.window = window{1280, 720, 1}
	g.view.Resize(1280, 720, 1)
	g.pilot.Refit(g.view, g.frame())
	for range steadyAfter {
		if err := g.Update(); err != nil {
			tb.Fatal(err)
		}
	}
	return g
}

// steadyStarts are where one is for many updates in a row, by links.
var steadyStarts = []struct {
	name, start string
	plays       bool
}{
	{"still", "d=1977-05-01", false},
	{"of an event", "e=seed-1981-cancun", false},
	{"selected", "y=1981&sel=TZA", false},
	{"on the tour", "tour=3", false},
	{"a globe", "y=1981&proj=globe", false},
	{"filtered", "y=1981&hide=nam,dprk", false},
	{"tiles", "y=1981&map=tiles", false},
	{"playing", "d=1983-03-07", true},
	{"a globe that plays", "d=1983-03-07&proj=globe", true},
}

// goes goes somewhere and plays from there, if that is wanted.
func (g *Game) goes(start string, plays bool) {
	wishes := []string{"goTo " + start}
	if plays {
		wishes = append(wishes, "play")
	}
	g.teller.page.(*quiet).wishes = wishes
}

// An update in which nothing is asked for allocates nothing, whether the story stands or plays through
// the day of a meeting, and neither does bringing its picture to triangles.
func TestASteadyFrameDoesNotAllocate(t *testing.T) {
	for _, c := range steadyStarts {
		t.Run(c.name, func(t *testing.T) {
			g := steadyGame(t, c.start)
			g.goes(c.start, c.plays)
			updates := func() {
				for range 25 {
					if err := g.Update(); err != nil {
						t.Fatal(err)
					}
				}
			}
			updates()
			if n := testing.AllocsPerRun(1, updates); n != 0 {
				t.Errorf("25 updates allocate %v times, want 0", n)
			}
			if c.plays && !g.playhead.Playing() {
				t.Error("the story does not play")
			}
			frame, triangles := g.dryFrame()
			for range 5 {
				frame()
			}
			if n := testing.AllocsPerRun(5, frame); n != 0 || *triangles < 1000 {
				t.Errorf("painting allocates %v times, want 0, with up to %d triangles at once, want a picture", n, *triangles)
			}
		})
	}
}

// dryFrame is a function that composes what is shown and brings it to triangles, all of it, as in a frame
// in which the still part is painted too. It is painted on an image that is none, so that what the engine
// does with it is left out. Most is how many triangles it had at once.
func (g *Game) dryFrame() (frame func(), most *int) {
	p, most := g.painter, new(int)
	none := ebiten.NewImage(1, 1)
	none.Dispose() //nolint:staticcheck // Deallocate would give the image its memory again, to be drawn on.
	p.scale, p.target, p.clip = g.view.Scale(), none, image.Rect(0, 0, int(g.window.w), int(g.window.h))
	return func() {
		g.view.Compose(&p.list, &g.state, g.controls())
		for i := range p.list.Items {
			it := &p.list.Items[i]
			if k := it.Kind; k == display.BeginLayer || k == display.EndLayer || k == display.Clip {
				p.flush()
				continue
			}
			p.item(it)
			*most = max(*most, len(p.batch.indices)/3)
		}
		p.flush()
	}, most
}

// A tick of the whole program in which nothing is asked for.
func BenchmarkUpdate(b *testing.B) {
	for _, c := range steadyStarts {
		b.Run("of="+strings.ReplaceAll(c.name, " ", "-"), func(b *testing.B) {
			g := steadyGame(b, c.start)
			b.ReportAllocs()
			for i := 0; b.Loop(); i++ {
				if c.plays && i%40 == 0 {
					g.goes(c.start, true)
				}
				if err := g.Update(); err != nil {
					b.Fatal(err)
				}
			}
		})
	}
}

// Composing a picture and bringing it to triangles, all of it, without the engine.
func BenchmarkPaint(b *testing.B) {
	for _, c := range steadyStarts {
		if c.plays {
			continue
		}
		b.Run("of="+strings.ReplaceAll(c.name, " ", "-"), func(b *testing.B) {
			frame, _ := steadyGame(b, c.start).dryFrame()
			frame()
			b.ReportAllocs()
			for b.Loop() {
				frame()
			}
		})
	}
}

// Moving the map, a picture for each step of the way: what is asked for is obeyed, and the picture composed and brought
// to triangles, all of it, without the engine. The ways are those of web/bench.
func BenchmarkMove(b *testing.B) {
	const start = "y=1987&view=all&camera=still"
	for _, c := range []struct {
		of, start string
		motion    view.Motion
		at        func(share float64) string
	}{
		{"pan", start, view.Panning, func(f float64) string {
			return fmt.Sprintf("c=%.2f,%.2f,4", 15*math.Sin(2*math.Pi*f), -60+150*f)
		}},
		{"zoom", start, view.Zooming, func(f float64) string {
			return fmt.Sprintf("c=10,20,%.2f", math.Pow(6, (1-math.Cos(2*math.Pi*f))/2))
		}},
		{"globe", start + "&proj=globe", view.Panning, func(f float64) string { return fmt.Sprintf("c=15,%.2f,1", -180+360*f) }},
	} {
		b.Run("of="+c.of, func(b *testing.B) {
			g := steadyGame(b, c.start)
			frame, _ := g.dryFrame()
			g.painter.coarse = true
			g.view.Moves(view.Resting)
			const steps = 50
			step := func(i int) {
				g.teller.page.(*quiet).wishes = []string{"set " + c.at(float64(i%steps)/steps)}
				if err := g.Update(); err != nil {
					b.Fatal(err)
				}
				g.view.Moves(c.motion)
				frame()
			}
			for i := range steps {
				step(i)
			}
			b.ReportAllocs()
			for i := 0; b.Loop(); i++ {
				step(i)
			}
		})
	}
}
