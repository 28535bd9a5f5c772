package view

import (
	"testing"

	"atlas.example/southsouth/data/atlas"
	"atlas.example/southsouth/scene/display"
	"atlas.example/southsouth/scene/story"
	"atlas.example/southsouth/scene/timeline"
)

// speck is the size in logical pixels up to which an islet may lie under an inset.
const speck = 6

func TestInsetsLieAtSea(t *testing.T) {
	for _, size := range [][2]float32{{1280, 720}, {1920, 1080}, {1366, 768}, {1600, 900}} {
		v, _ := composed(t, timeline.EndOf(1983), size[0], size[1])
		for i := range insets {
			frame := v.insetLens(i).frame.Inset(-insetMargin)
			for j := range insets {
				if i != j && frame.Overlaps(v.insetLens(j).frame) {
					t.Errorf("%v: %s lies on %s", size, insets[i].name, insets[j].name)
				}
			}
			for atom, path := range v.earth.levels[atlas.L1].atoms {
				if path == nil {
					continue
				}
				for _, polygon := range path.Polygons {
					b := v.lens.place.ApplyRect(display.NewPath([]display.Polygon{polygon}, nil).Bounds())
					if max(b.W(), b.H()) > speck && frame.Overlaps(b) && touches(polygon, v.lens.place, frame) {
						t.Errorf("%v: %s lies on %s", size, insets[i].name, v.earth.atlas.Atoms[atom].ID)
					}
				}
			}
			for _, q := range [...]display.Point{frame.Min, frame.Max, {X: frame.Min.X, Y: frame.Max.Y}, {X: frame.Max.X, Y: frame.Min.Y}} {
				if !contains(v.earth.sphere, v.lens.radii(q)) {
					t.Errorf("%v: %s reaches beyond the map at %v", size, insets[i].name, q)
				}
			}
			for e := range v.story.Chronicle.Entities {
				if n := &v.story.Chronicle.Entities[e]; n.Located && frame.Contains(v.point(n.At)) {
					t.Errorf("%v: %s lies on the sign of %s", size, insets[i].name, n.ID)
				}
			}
			for _, p := range v.story.Chronicle.Places {
				if frame.Inset(-12).Contains(v.point(p.At)) {
					t.Errorf("%v: %s lies on the marker of %s", size, insets[i].name, p.ID)
				}
			}
		}
	}
}

// touches reports whether a corner of a polygon lies in a frame, or a corner of the frame in it.
func touches(polygon display.Polygon, place display.Transform, frame display.Rect) bool {
	for _, ring := range polygon {
		for _, q := range ring {
			if frame.Contains(place.Apply(q)) {
				return true
			}
		}
	}
	p := frame.Center()
	return contains(display.NewPath([]display.Polygon{polygon}, nil), display.Point{X: (p.X - place.X) / place.Scale, Y: (p.Y - place.Y) / place.Scale})
}

func TestInsetsStayForTheYear(t *testing.T) {
	v, st := newTestView(t)
	v.Resize(1280, 720, 1)
	var s story.State
	var list display.List
	ever := uint8(0)
	for year := timeline.FirstYear; year <= timeline.LastYear; year++ {
		shown := v.shownInsets(year)
		ever |= shown
		for m := timeline.BeginningOf(year); m <= timeline.EndOf(year); m += 31 {
			st.At(&s, m)
			v.Compose(&list, &s, Controls{})
			n := 0
			for i := range insets {
				n += int(shown >> i & 1)
			}
			if len(v.inset.frames) != n {
				t.Fatalf("day %v: %d insets, want the %d of the year", m, len(v.inset.frames), n)
			}
		}
	}
	if ever != 1<<len(insets)-1 {
		t.Errorf("the insets ever shown are %b, want all", ever)
	}
}

func TestInsetsAreForTheWholeMap(t *testing.T) {
	for _, c := range []struct {
		w, h, zoom float32
		want       bool
		why        string
	}{
		{1280, 720, 1, true, "the whole world in a window"},
		{1280, 720, 2.5, false, "so near that the map itself shows them"},
		{390, 844, 1, false, "a phone"},
		{640, 400, 1, false, "an embed"},
		{320, 240, 1, false, "a small one"},
	} {
		v, _ := newTestView(t)
		v.Resize(c.w, c.h, 1)
		v.Look(Camera{Zoom: c.zoom})
		if got := v.shownInsets(1983) != 0; got != c.want {
			t.Errorf("%v × %v, zoom %v: insets %v, want %v: %s", c.w, c.h, c.zoom, got, c.want, c.why)
		}
	}
}

// Names keep their places when others join, keep off each other, and stay inside.
func TestInsetNames(t *testing.T) {
	v, st := newTestView(t)
	for _, size := range [][2]float32{{1280, 720}, {1920, 1080}} {
		v.Resize(size[0], size[1], 1)
		var s story.State
		var list display.List
		for year := timeline.FirstYear; year <= timeline.LastYear; year++ {
			st.At(&s, timeline.EndOf(year))
			v.Compose(&list, &s, Controls{})
			shown := v.shownInsets(year)
			for i := range insets {
				if shown>>i&1 == 0 {
					continue
				}
				placed, frame := v.inset.names[i].placed, v.insetLens(i).frame
				for k, p := range placed {
					if p.box.Min.X < 0 || p.box.Min.Y < 0 || p.box.Max.X > frame.W() || p.box.Max.Y > frame.H() {
						t.Errorf("%v, %d: %v of %s leaves its frame", size, year, p.lines, insets[i].name)
					}
					for _, q := range placed[:k] {
						if p.box.Overlaps(q.box) {
							t.Errorf("%v, %d: %v and %v overlap", size, year, p.lines, q.lines)
						}
					}
				}
			}
		}
	}
}

func TestEntityAtInAnInset(t *testing.T) {
	v, _ := composed(t, timeline.EndOf(1983), 1280, 720)
	for i, want := range []string{"BRB", "CPV", "BHR", "SYC"} {
		whole := v.lens
		v.lens = v.insetLens(i)
		e, ok := v.story.Chronicle.Entity(want)
		if !ok {
			t.Fatalf("no entity %s", want)
		}
		at := v.point(e.At)
		v.lens = whole
		at.X += 7
		if got, ok := v.EntityAt(at); !ok || v.story.Chronicle.Entities[got].ID != want {
			t.Errorf("EntityAt beside %s in the inset of the %s = %d, %v", want, insets[i].name, got, ok)
		}
	}
}

// While the map grows the names of insets stay in the frame and keep off each other, and are not arranged anew
// for each size.
func TestInsetNamesWhileZooming(t *testing.T) {
	v, st := newTestView(t)
	v.Resize(1280, 720, 1)
	var s story.State
	var list display.List
	st.At(&s, timeline.EndOf(1983))
	look := func(zoom float32, m Motion) {
		v.Look(Camera{Zoom: zoom})
		v.Moves(m)
		v.Compose(&list, &s, Controls{})
	}
	look(1, Resting)
	shown := v.shownInsets(1983)
	arranged := map[float32]bool{}
	for zoom := float32(1.02); zoom < 1.3; zoom += 0.02 {
		look(zoom, Zooming)
		for i := range insets {
			if v.shownInsets(1983)>>i&1 == 0 {
				continue
			}
			n, frame := &v.inset.names[i], v.insetLens(i).frame
			arranged[n.scale] = true
			var boxes []display.Rect
			for k := range n.placed {
				boxes = append(boxes, n.placed[k].in(frame, v.lens.place.Scale/n.scale))
				if b := boxes[k]; !frame.Contains(b.Min) || !frame.Contains(b.Max) {
					t.Errorf("at zoom %v %v of %s at %v leaves the frame %v", zoom, n.placed[k].lines, insets[i].name, b, frame)
				}
				for j, other := range boxes[:k] {
					if other.Overlaps(boxes[k].Inset(0.1)) {
						t.Errorf("at zoom %v %v and %v overlap", zoom, n.placed[k].lines, n.placed[j].lines)
					}
				}
			}
		}
	}
	if shown == 0 || len(arranged) != 1 {
		t.Errorf("from a map with insets %b to one 1.3 times as large their names are arranged for %d sizes, want one", shown, len(arranged))
	}
	look(1.2, Resting)
	if n := &v.inset.names[0]; n.scale != v.lens.place.Scale {
		t.Errorf("at rest the names are arranged for a map of %v, want %v", n.scale, v.lens.place.Scale)
	}
}
