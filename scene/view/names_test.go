package view

import (
	"math"
	"slices"
	"testing"

	"atlas.example/southsouth/data/atlas"
	"atlas.example/southsouth/data/geo"
	"atlas.example/southsouth/scene/display"
	"atlas.example/southsouth/scene/story"
	"atlas.example/southsouth/scene/timeline"
)

// mapTexts composes a picture and returns the boxes of the texts on its map, by their words.
func mapTexts(v *View, s *story.State) (texts []string, boxes []display.Rect) {
	var list display.List
	v.labelsAndNames(&list, s, 0)
	for i := range list.Items {
		if list.Items[i].Kind == display.Text {
			texts = append(texts, list.Items[i].Text)
		}
	}
	return texts, textBoxes(v, &list)
}

func TestNamesDoNotOverlap(t *testing.T) {
	v, st := newTestView(t)
	var s story.State
	for _, w := range [][2]float32{{1280, 720}, {1920, 1080}, {390, 844}} {
		v.Resize(w[0], w[1], 1)
		for _, zoom := range []float32{1, 3, 8} {
			for year := timeline.FirstYear; year <= timeline.LastYear; year++ {
				st.At(&s, timeline.EndOf(year))
				v.LookAt(geo.LonLat{Lon: 20 + 3*float64(year-timeline.FirstYear), Lat: 12}, zoom)
				texts, boxes := mapTexts(v, &s)
				for i, a := range boxes {
					for j, b := range boxes[:i] {
						if a.Inset(0.1).Overlaps(b) { // lines of one name touch
							t.Errorf("%v, zoom %v, end of %d: %q at %v and %q at %v overlap", w, zoom, year, texts[i], a, texts[j], b)
						}
					}
				}
			}
		}
	}
}

func TestNamesOfTheTime(t *testing.T) {
	v, st := newTestView(t)
	v.Resize(1280, 720, 1)
	var s story.State
	for _, c := range []struct {
		reason    string
		at        geo.LonLat
		zoom      float32
		day       timeline.Moment
		want, not []string
	}{
		{"large land is named in the whole world", geo.LonLat{}, 1, timeline.EndOf(1974), []string{"USSR", "China", "Brazil"}, []string{"Dahomey", "Kenya"}},
		{"more is, closer by, as it is called then and now", geo.LonLat{Lon: 25}, 4, timeline.EndOf(1974), []string{"Zaire", "(DR Congo)", "Kenya"}, nil},
		{"a name of the day", geo.LonLat{Lon: 0, Lat: 10}, 8, timeline.EndOf(1974), []string{"Dahomey", "Upper", "Volta"}, []string{"Benin"}},
		{"and what it is called later", geo.LonLat{Lon: 0, Lat: 10}, 8, timeline.EndOf(1986), []string{"Burkina", "Faso", "Benin"}, []string{"Dahomey", "Volta"}},
		{"capitals are named from close by", geo.LonLat{Lon: 30, Lat: 0}, 8, timeline.EndOf(1980), []string{"Nairobi", "Kigali"}, nil},
		{"as they were called then", geo.LonLat{Lon: -15, Lat: 13}, 12, timeline.EndOf(1971), []string{"Dakar", "Bathurst"}, []string{"Banjul"}},
		{"a place of the story by its name of the day", geo.LonLat{Lon: 30, Lat: -17}, 8, timeline.EndOf(1980), []string{"Zimbabwe", "Salisbury"}, []string{"Harare"}},
	} {
		v.LookAt(c.at, c.zoom)
		st.At(&s, c.day)
		texts, _ := mapTexts(v, &s)
		seen := map[string]bool{}
		for _, text := range texts {
			seen[text] = true
		}
		for _, text := range c.want {
			if !seen[text] {
				t.Errorf("on day %v at %v, zoom %v: no %q among %q, want it (%s)", c.day, c.at, c.zoom, text, texts, c.reason)
			}
		}
		for _, text := range c.not {
			if seen[text] {
				t.Errorf("on day %v at %v, zoom %v: %q, want none (%s)", c.day, c.at, c.zoom, text, c.reason)
			}
		}
	}
}

// A name stays where it is while the land does: it neither moves nor flickers while the story
// plays, but for one that an event's sign covers.
func TestNamesStayWhereTheyAre(t *testing.T) {
	v, st := newTestView(t)
	v.Resize(1280, 720, 1)
	v.LookAt(geo.LonLat{Lon: 20, Lat: 10}, 2.5)
	var s story.State
	where := map[string]display.Rect{}
	for m := timeline.First; m <= timeline.Last; m += 20 {
		st.At(&s, m)
		texts, boxes := mapTexts(v, &s)
		for i, text := range texts {
			if text != "Algeria" && text != "Nigeria" && text != "Sudan" && text != "Kenya" {
				continue
			}
			if was, ok := where[text]; ok && was != boxes[i] {
				t.Errorf("on day %v %q is at %v and was at %v", m, text, boxes[i], was)
			}
			where[text] = boxes[i]
		}
	}
	if len(where) != 4 {
		t.Errorf("saw %d of four names, want all", len(where))
	}
}

// While Vietnam is about to be one, the names of two go and that of one comes; others stay.
func TestNamesFade(t *testing.T) {
	v, st := newTestView(t)
	v.Resize(1280, 720, 1)
	v.LookAt(geo.LonLat{Lon: 106, Lat: 16}, 10)
	opacity := func(m timeline.Moment, name string) uint8 {
		var s story.State
		var list display.List
		st.At(&s, m)
		v.names(&list, &s)
		for _, it := range list.Items {
			if it.Kind == display.Text && it.Text == name {
				return it.Color.A
			}
		}
		return 0
	}
	during := timeline.Date(1976, 6, 25) + 0.5
	for _, c := range []struct {
		reason, name string
		at           timeline.Moment
		least, most  uint8
	}{
		{"before", "North Vietnam", timeline.Date(1976, 6, 25), 255, 255},
		{"not yet", "Vietnam", timeline.Date(1976, 6, 25), 0, 0},
		{"going", "North Vietnam", during, 1, 200},
		{"coming", "Vietnam", during, 50, 254},
		{"no concern of theirs", "Thailand", during, 255, 255},
		{"gone", "North Vietnam", timeline.Date(1976, 7, 2), 0, 0},
		{"there on the day", "Vietnam", timeline.Date(1976, 7, 2), 255, 255},
	} {
		if got := opacity(c.at, c.name); got < c.least || got > c.most {
			t.Errorf("day %v: %q has opacity %d, want %d to %d (%s)", c.at, c.name, got, c.least, c.most, c.reason)
		}
	}
}

// While a map grows its names go with it, each as far from the middle as the land is, and none lies over another; the
// others come as it rests. At a size that it shrinks to there is no name that has no room.
func TestZoomingMovesTheNames(t *testing.T) {
	v, st := newTestView(t)
	v.Resize(1280, 720, 1)
	var s story.State
	st.At(&s, timeline.EndOf(1980))
	africa := geo.LonLat{Lon: 20, Lat: 5}
	look := func(zoom float32, m Motion) (texts []string, boxes []display.Rect) {
		v.LookAt(africa, zoom)
		v.Moves(m)
		var list display.List
		v.names(&list, &s)
		for i := range list.Items {
			if list.Items[i].Kind == display.Text {
				texts = append(texts, list.Items[i].Text)
			}
		}
		return texts, textBoxes(v, &list)
	}

	const from = 3
	rested, at := look(from, Resting)
	arranged := &v.named.placed[0]
	for _, grown := range []float32{1.1, 1.25, 1.4} {
		texts, boxes := look(from*grown, Zooming)
		if &v.named.placed[0] != arranged || v.named.scale == v.lens.place.Scale {
			t.Errorf("grown by %v its names are arranged anew", grown)
		}
		seen := 0
		for i, text := range texts {
			j := slices.Index(rested, text)
			if j < 0 || slices.Index(rested[j+1:], text) >= 0 {
				continue // a line that is there again, on larger land
			}
			seen++
			middle := v.MapCenter()
			want := display.Point{X: middle.X + (at[j].Center().X-middle.X)*grown, Y: middle.Y + (at[j].Center().Y-middle.Y)*grown}
			got := boxes[i].Center()
			// Lines of one name stay as far from each other as they were.
			if math.Abs(float64(got.X-want.X)) > 1 || math.Abs(float64(got.Y-want.Y)) > 8 {
				t.Errorf("grown by %v %q is at %v, want it at %v", grown, text, got, want)
			}
		}
		if seen < 10 {
			t.Errorf("grown by %v %d names of those before are seen, want some", grown, seen)
		}
	}

	look(from, Resting)
	for _, zoom := range []float32{3.3, 4, 5, 7, 9, 6, 4, 2.5, 1.7, 1.2, 1} {
		texts, boxes := look(zoom, Zooming)
		for i, a := range boxes {
			for j, b := range boxes[:i] {
				if a.Inset(0.1).Overlaps(b) {
					t.Errorf("on its way at zoom %v %q at %v and %q at %v overlap", zoom, texts[i], a, texts[j], b)
				}
			}
		}
		moved := len(v.named.placed)
		v.Moves(Resting)
		v.arrangeNames(&s)
		if exact := len(v.named.placed); moved > exact && zoom < namesBeyond {
			t.Errorf("on its way at zoom %v there are %d names, at rest %d", zoom, moved, exact)
		}
		if v.named.scale != v.lens.place.Scale {
			t.Errorf("at rest at zoom %v the names are arranged for %v, want %v", zoom, v.named.scale, v.lens.place.Scale)
		}

		v.LookAt(africa, from)
		v.Moves(Resting)
	}
}

// While the map's size changes only the land around what is looked at is named, and all land when it is panned. What
// is seen is the same, and stays where it is on the map.
func TestPanningMovesTheNamesOnly(t *testing.T) {
	v, st := newTestView(t)
	v.Resize(1280, 720, 1)
	var s story.State
	st.At(&s, timeline.Date(1974, 3, 1))
	seen := func() []nameplate {
		v.names(new(display.List), &s)
		out := slices.Clone(v.named.placed)
		return slices.DeleteFunc(out, func(p nameplate) bool {
			return !v.framed(v.onScreen(&p))
		})
	}
	fewer := 0
	for _, at := range []geo.LonLat{{Lon: 20, Lat: 5}, {Lon: -75, Lat: 10}, {Lon: 105, Lat: 15}, {Lon: 60, Lat: 55}, {Lon: 12, Lat: 48}} {
		for _, zoom := range []float32{1.5, 2.5, 4, 7, 12} {
			v.named, v.namedBefore = names{}, [len(v.namedBefore)]names{}
			v.LookAt(at, zoom)
			before := seen()
			around := len(v.named.placed)
			v.Pan(display.Point{X: 900, Y: -41.3})
			_ = seen()
			v.LookAt(at, zoom)
			after := seen()
			if len(v.named.placed) > around {
				fewer++
			}
			same := func(a, b nameplate) bool { return a.box == b.box && slices.Equal(a.lines, b.lines) }
			if len(before) == 0 || !slices.EqualFunc(before, after, same) {
				t.Errorf("at %v, zoom %v: %d names are seen, and %d or others when all land is named", at, zoom, len(before), len(after))
			}
		}
	}
	if fewer < 10 {
		t.Errorf("in %d of 25 places only a part of the land is named at first, want most", fewer)
	}
}

func TestInnerPointIsInside(t *testing.T) {
	v, _ := newTestView(t)
	for i := range v.earth.atlas.Atoms {
		path := v.earth.levels[atlas.L1].atoms[i]
		if path == nil {
			continue
		}
		at := v.earth.innerPoint(i)
		own := flat(v.proj.Forward(v.earth.atlas.Atoms[i].Point))
		was, room := roomAt(path, own, labelAspect, 0), roomAt(path, at, labelAspect, 0)
		if room < was*0.9 { // it is looked for on a coarse map
			t.Errorf("atom %s: the room for its name is %v, want no less than the %v of its own point", v.earth.atlas.Atoms[i].ID, room, was)
		}
		if was > 0 && !fits(path, at, 1.9*room, 1.9*room/labelAspect) {
			t.Errorf("atom %s: a box smaller than the room for one does not fit", v.earth.atlas.Atoms[i].ID)
		}
	}
}

func BenchmarkArrangeNames(b *testing.B) {
	v, st := newTestView(b)
	var s story.State
	st.At(&s, timeline.Date(1974, 3, 1))
	for _, zoom := range []float32{1, 3, 8} {
		b.Run("zoom="+string('0'+rune(zoom)), func(b *testing.B) {
			v.LookAt(geo.LonLat{Lon: 20, Lat: 5}, zoom)
			v.arrangeNames(&s)
			b.ReportAllocs()
			for b.Loop() {
				v.named.scale = 0
				v.arrangeNames(&s)
			}
		})
	}
}

// A map that grows and shrinks again has the names that it had, without arranging them again.
func TestNamesComeAgain(t *testing.T) {
	v, st := newTestView(t)
	v.Resize(1280, 720, 1)
	var s story.State
	st.At(&s, timeline.EndOf(1983))
	look := func(zoom float32, m Motion) []nameplate {
		v.LookAt(geo.LonLat{Lon: 20, Lat: 5}, zoom)
		v.Moves(m)
		v.arrangeNames(&s)
		return slices.Clone(v.named.placed)
	}
	up := map[float32][]nameplate{1: look(1, Resting)}
	ways := []float32{1.3, 1.5, 1.9, 2.1, 2.9, 4}
	for _, zoom := range ways {
		up[zoom] = look(zoom, Zooming)
	}
	before := v.namings
	for _, zoom := range slices.Backward(ways) {
		same := func(a, b nameplate) bool { return a.box == b.box && slices.Equal(a.lines, b.lines) }
		if down := look(zoom, Zooming); !slices.EqualFunc(down, up[zoom], same) {
			t.Errorf("at zoom %v there are %d names on the way back, and %d or others before", zoom, len(down), len(up[zoom]))
		}
	}
	if v.namings != before {
		t.Errorf("names are arranged at %d sizes on the way back, want none", v.namings-before)
	}
	st.At(&s, timeline.EndOf(1971))
	look(4, Zooming)
	if v.named.owners == nil || &v.named.owners[0] != &s.Land[0] {
		t.Error("the names are not those of the time")
	}
}
