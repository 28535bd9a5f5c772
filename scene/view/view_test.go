package view_test

import (
	"fmt"
	"math"
	"testing"

	"atlas.example/southsouth/scene/display"
	"atlas.example/southsouth/scene/story"
	"atlas.example/southsouth/scene/timeline"
	"atlas.example/southsouth/scene/typeface"
	"atlas.example/southsouth/scene/view"
)

// stage is a view with all that it needs.
type stage struct {
	view  *view.View
	story *story.Story
	set   *typeface.Typesetter
	state story.State
	list  display.List

	controls view.Controls
}

func newStage(tb testing.TB) *stage {
	tb.Helper()
	v, st := view.NewTestView(tb)
	set, err := typeface.New()
	if err != nil {
		tb.Fatal(err)
	}
	return &stage{view: v, story: st, set: set}
}

// compose makes the list of a moment.
func (s *stage) compose(m timeline.Moment) *display.List {
	s.story.Within(&s.state, m, s.controls.Scope())
	s.view.Compose(&s.list, &s.state, s.controls)
	return &s.list
}

func TestEveryTextHasItsLetters(t *testing.T) {
	s := newStage(t)
	s.view.Resize(1280, 720, 1)
	for m := timeline.First; m <= timeline.Last; m += 7 {
		s.wantLetters(t, m)
	}
}

// The words of the panels too, on a large window and on a phone, and for every country.
func TestPanelsHaveTheirLetters(t *testing.T) {
	s := newStage(t)
	for _, size := range [][2]float32{{1920, 1080}, {390, 844}} {
		s.view.Resize(size[0], size[1], 1)
		for open := view.ArticlePanel; open <= view.SavePanel; open++ {
			s.controls = view.Controls{Open: open}
			if open == view.ProfilePanel {
				for i := range s.story.Chronicle.Entities {
					s.controls.Selected = i + 1
					s.wantLetters(t, timeline.Last)
				}
				continue
			}
			for m := timeline.First; m <= timeline.Last; m += 100 {
				s.wantLetters(t, m)
			}
		}
	}
}

// wantLetters fails if a text of the picture of a moment has a letter that no typeface has.
func (s *stage) wantLetters(t *testing.T, m timeline.Moment) {
	t.Helper()
	for i := range s.compose(m).Items {
		if it := &s.list.Items[i]; it.Kind == display.Text {
			if missing, ok := s.set.Covers(it.Text); !ok {
				t.Fatalf("day %v: %q has %q, which the typefaces lack", m, it.Text, missing)
			}
		}
	}
}

func TestMomentAtIsWhereTheNeedleIs(t *testing.T) {
	s := newStage(t)
	for _, size := range [][2]float32{{1280, 720}, {390, 844}, {320, 240}} {
		s.view.Resize(size[0], size[1], 1)
		for m := timeline.First; m <= timeline.Last; m += 400 {
			at := needle(t, s.compose(m))
			got, ok := s.view.MomentAt(at)
			if !ok || math.Abs(float64(got-m)) > 1 {
				t.Errorf("%v: MomentAt(%v) = %v, %v, want %v: the needle stands there", size, at, got, ok, m)
			}
		}
	}
}

// needle is where the playhead's round end is: the largest disc of the last ones drawn.
func needle(t *testing.T, list *display.List) display.Point {
	t.Helper()
	for i := range list.Items {
		if it := &list.Items[i]; it.Kind == display.Symbol && it.Shape == display.Disc && it.Radius == 8 && i+1 < len(list.Items) {
			if next := &list.Items[i+1]; next.Radius == 4 && next.From == it.From {
				return it.From
			}
		}
	}
	t.Fatal("the picture has no needle")
	return display.Point{}
}

func TestZoomKeepsThePointUnderThePointer(t *testing.T) {
	s := newStage(t)
	s.view.Resize(1280, 720, 1)
	s.view.Zoom(4, s.view.MapCenter()) // away from the world's edges
	p := display.Point{X: 520, Y: 260}
	before := markerNear(t, s, p)
	s.view.Zoom(1.25, before)
	after := markerNear(t, s, before)
	if d := math.Hypot(float64(after.X-before.X), float64(after.Y-before.Y)); d > 0.01 {
		t.Errorf("zooming at %v moved what is there to %v", before, after)
	}
}

// markerNear is the sign on the map that is nearest to a point.
func markerNear(t *testing.T, s *stage, p display.Point) display.Point {
	t.Helper()
	nearest, least := display.Point{}, math.Inf(1)
	for i := range s.compose(timeline.Last).Items {
		it := &s.list.Items[i]
		// Projects stand beside their place by some pixels at any zoom, and are no discs.
		if it.Kind == display.Symbol && it.Shape == display.Disc && s.view.OnMap(it.From) {
			if d := math.Hypot(float64(it.From.X-p.X), float64(it.From.Y-p.Y)); d < least {
				nearest, least = it.From, d
			}
		}
	}
	if math.IsInf(least, 1) {
		t.Fatal("no sign on the map")
	}
	return nearest
}

func TestCameraStaysInTheWorld(t *testing.T) {
	s := newStage(t)
	s.view.Resize(1280, 720, 1)
	s.view.Zoom(1000, s.view.MapCenter())
	if got := s.view.Camera().Zoom; got != view.MostZoom {
		t.Errorf("zoomed in without end: %v, want %v", got, view.MostZoom)
	}
	s.view.Pan(display.Point{X: 1e6, Y: 1e6})
	corner := s.view.Camera()
	s.view.Pan(display.Point{X: 100, Y: 100})
	if got := s.view.Camera(); got != corner {
		t.Errorf("panned past the corner: %+v, want %+v", got, corner)
	}
	s.view.Zoom(1e-6, s.view.MapCenter())
	if got := s.view.Camera().Zoom; got != 1 {
		t.Errorf("zoomed out without end: %v, want 1", got)
	}
}

func BenchmarkCompose(b *testing.B) {
	s := newStage(b)
	for _, size := range [][2]float32{{1280, 720}, {390, 844}} {
		b.Run(fmt.Sprintf("size=%vx%v", size[0], size[1]), func(b *testing.B) {
			s.view.Resize(size[0], size[1], 1)
			b.ReportAllocs()
			for i := 0; b.Loop(); i++ {
				s.compose(timeline.Moment(i % int(timeline.Last)))
			}
		})
	}
}
