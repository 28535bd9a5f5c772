package view_test

import (
	"image"
	"slices"
	"strings"
	"testing"

	"atlas.example/southsouth/scene/display"
	"atlas.example/southsouth/scene/raster"
	"atlas.example/southsouth/scene/timeline"
	"atlas.example/southsouth/scene/view"
)

// sheets are sizes of plates, the smallest among them.
var sheets = [][2]float32{
	{1280, 720}, {1920, 1080}, {900, 560}, {1000, 700}, {640, 400}, {844, 390}, {390, 844}, {320, 568}, {320, 240}, {600, 600}, {2400, 1200},
}

// plate composes a plate of a moment.
func (s *stage) plate(m timeline.Moment, about view.Imprint) *display.List {
	s.story.At(&s.state, m)
	s.view.Plate(&s.list, &s.state, s.controls, about)
	return &s.list
}

// textBox is where a text is.
func (s *stage) textBox(it *display.Item) display.Rect {
	m := s.set.Measure(it.Font, it.Text)
	return display.XYWH(it.From.X, it.From.Y-m.Ascent*0.75, m.Advance, m.Ascent*0.75+m.Descent*0.5)
}

// words are all texts of a list in their order.
func words(list *display.List) string {
	var all []string
	for i := range list.Items {
		if it := &list.Items[i]; it.Kind == display.Text {
			all = append(all, it.Text)
		}
	}
	return strings.Join(all, " ")
}

func TestPlateSaysWhatItIs(t *testing.T) {
	s := newStage(t)
	for _, size := range sheets {
		s.view.PrintPlate(size[0], size[1], 1)
		for _, m := range []timeline.Moment{timeline.First, timeline.Date(1981, 10, 22), timeline.EndOf(1983)} {
			all := words(s.plate(m, view.Imprint{}))
			want := []string{"South–South: an atlas in time", "19", "Sources: ", "CC BY 4.0", "Apache", "Natural Earth", "no opinion on legal status"}
			if len(s.state.Current) > 0 {
				title := s.story.Chronicle.Events[s.state.Current[0]].Title
				want = append(want, strings.Fields(title)[0])
			}
			for _, w := range want {
				if !strings.Contains(all, w) {
					t.Errorf("%v, day %v: the plate does not say %q", size, m, w)
				}
			}
		}
	}
}

// border is the texts of a plate's head and foot: those above and below the picture.
func (s *stage) border(list *display.List) (boxes []display.Rect) {
	from := slices.IndexFunc(list.Items, func(it display.Item) bool { return it.Text == "South–South: an atlas in time" })
	for i := from; i < len(list.Items); i++ {
		if it := &list.Items[i]; it.Kind == display.Text {
			boxes = append(boxes, s.textBox(it))
		}
	}
	return boxes
}

func TestPlateHasRoomForAll(t *testing.T) {
	s := newStage(t)
	for _, size := range sheets {
		s.view.PrintPlate(size[0], size[1], 1)
		sheet := display.XYWH(0, 0, size[0]/s.view.Scale(), size[1]/s.view.Scale())
		for m := timeline.First; m <= timeline.Last; m += 45 {
			list := s.plate(m, view.Imprint{})
			border := s.border(list)
			for i, a := range border {
				if a.Min.X < 0 || a.Min.Y < 0 || a.Max.X > sheet.Max.X || a.Max.Y > sheet.Max.Y {
					t.Fatalf("%v, day %v: text %d of the border, at %v, is not on the sheet", size, m, i, a)
				}
				for _, b := range border[:i] {
					if a.Overlaps(b) {
						t.Fatalf("%v, day %v: texts of the border at %v and %v overlap", size, m, a, b)
					}
				}
			}
			for i := range list.Items {
				if it := &list.Items[i]; it.Kind == display.Text && it.Font.Size < 11 {
					t.Fatalf("%v, day %v: %q is set in %v", size, m, it.Text, it.Font.Size)
				}
			}
		}
	}
}

func TestPlateLeavesThePictureAlone(t *testing.T) {
	s := newStage(t)
	for _, size := range sheets {
		s.view.PrintPlate(size[0], size[1], 1)
		list := s.plate(timeline.Date(1981, 10, 22), view.Imprint{})
		border := s.border(list)
		head, foot := border[0], border[len(border)-1]
		for i := range list.Items {
			it := &list.Items[i]
			if it.Text == "South–South: an atlas in time" {
				break // the border begins
			}
			if it.Kind != display.Text {
				continue
			}
			if box := s.textBox(it); box.Overlaps(head) || box.Overlaps(foot) || box.Min.Y < 0 || box.Max.Y > foot.Max.Y {
				t.Errorf("%v: %q of the picture is at %v, want it between the head %v and the foot %v", size, it.Text, box, head, foot)
			}
		}
	}
}

func TestGoldenPlates(t *testing.T) {
	s := newStage(t)
	for _, c := range []struct {
		name string
		at   timeline.Moment
		w, h float32
	}{
		{"1981-10-22-plate", timeline.Date(1981, 10, 22), 1280, 720},
		{"1981-10-22-plate-small", timeline.Date(1981, 10, 22), 640, 400},
		{"1981-10-22-plate-upright", timeline.Date(1981, 10, 22), 390, 844},
	} {
		s.view.PrintPlate(c.w, c.h, 1)
		s.view.PrepareAll()
		golden(t, c.name, raster.Paint(s.plate(c.at, view.Imprint{}), image.Pt(int(c.w), int(c.h)), s.view.Scale(), s.set))
	}
}

func TestImprintOfASpan(t *testing.T) {
	s := newStage(t)
	s.view.PrintPlate(1280, 720, 1)
	from, to := timeline.BeginningOf(1979), timeline.EndOf(1982)
	sources := s.view.SourcesOf(from, to)
	all := words(s.plate(timeline.Date(1981, 10, 22), view.Imprint{Span: view.SpanIn(nil, from, to), Sources: sources}))
	if !strings.Contains(all, "1979–1982") || !strings.Contains(all, sources[0]) || !strings.Contains(all, " more.") {
		t.Errorf("the plate of a span says %q, want the span, %q and how many more", all, sources[0])
	}
	if none := s.view.SourcesOf(timeline.First, timeline.First); len(none) > 0 {
		t.Errorf("a span without events has the sources %q", none)
	}
}

func TestSpanIn(t *testing.T) {
	for _, c := range []struct {
		reason   string
		from, to timeline.Moment
		want     string
	}{
		{"a day", timeline.Date(1981, 10, 22), timeline.Date(1981, 10, 22), "22 October 1981"},
		{"a year", timeline.BeginningOf(1981), timeline.EndOf(1981), "1981"},
		{"years", timeline.BeginningOf(1979), timeline.EndOf(1982), "1979–1982"},
		{"some days", timeline.Date(1981, 10, 22), timeline.EndOf(1982), "22 October 1981 – 31 December 1982"},
	} {
		if got := view.SpanIn(nil, c.from, c.to); got != c.want {
			t.Errorf("SpanIn(nil, %v, %v) = %q, want %q (%s)", c.from, c.to, got, c.want, c.reason)
		}
	}
}
