package scene

import (
	"flag"
	"fmt"
	"math"
	"math/rand/v2"
	"reflect"
	"slices"
	"strings"
	"testing"

	"atlas.example/southsouth/data"
	"atlas.example/southsouth/data/translation/po"
	"atlas.example/southsouth/scene/address"
	"atlas.example/southsouth/scene/display"
	"atlas.example/southsouth/scene/story"
	"atlas.example/southsouth/scene/timeline"
	"atlas.example/southsouth/scene/view"
)

// walker is somebody who does whatever comes into their head, and looks at each picture that comes of it.
type walker struct {
	*testing.T
	*rand.Rand

	g        *Game
	page     *mute
	list     display.List
	last     shown
	did      []string // the last inputs, the newest last
	pictures int
}

// inputs is how many things are done in each random walk, and firstSeed which walks they are. make soak takes more.
var (
	inputs    = flag.Int("inputs", 2500, "the `number` of inputs of each random walk; a quarter of it with -short")
	firstSeed = flag.Uint64("seed", 1, "the `number` that the random walks begin with")
)

// TestRandomWalk has somebody do ten thousand things one after the other, in windows and languages of all kinds.
// Whatever they do the moment is one of the story, its state is the one that it has when one comes from nowhere,
// the camera is on the map, a link leads back here, and the picture can be painted. A failure names the seed:
// go test -run 'TestRandomWalk/7$' ./scene -seed 7 does the same again.
func TestRandomWalk(t *testing.T) {
	steps := *inputs
	if testing.Short() {
		steps /= 4
	}
	for i, walk := range []struct {
		language string
		kiosk    bool
		calm     bool
	}{{}, {language: "ar"}, {language: "zh", kiosk: true}, {language: "fr", calm: true}} {
		seed := *firstSeed + uint64(i)
		t.Run(fmt.Sprint(seed), func(t *testing.T) {
			w := &walker{T: t, Rand: rand.New(rand.NewPCG(seed, 1970))}
			w.page = &mute{kiosk: walk.kiosk, calm: walk.calm}
			c, err := data.Chronicle()
			if err != nil {
				t.Fatal(err)
			}
			if walk.language != "" {
				language, err := po.Open(walk.language)
				if err != nil {
					t.Fatal(err)
				}
				c, _ = language.Apply(c)
			}
			a, err := data.Atlas()
			if err != nil {
				t.Fatal(err)
			}
			if w.g, err = New(c, a, w.page); err != nil {
				t.Fatal(err)
			}
			w.resize(1280, 720, 1)
			w.page.asks = w.input
			for i := range steps {
				w.step(i)
				if t.Failed() {
					t.Fatalf("seed %d, input %d; the last of them: %s", seed, i, strings.Join(w.did, "; "))
				}
			}
			t.Logf("%d inputs, %d pictures", steps, w.pictures)
		})
	}
}

// step lets a tick pass with one thing done in it, and looks.
func (w *walker) step(i int) {
	w.Helper()
	defer func() {
		if r := recover(); r != nil {
			w.Logf("input %d; the last of them: %s", i, strings.Join(w.did, "; "))
			panic(r)
		}
	}()
	if w.IntN(200) == 0 {
		sizes := [][3]float32{{1280, 720, 1}, {390, 844, 3}, {320, 240, 1}, {1, 1, 1}, {844, 390, 2}, {0, 300, 1}, {3840, 2160, 1}, {640, 1, 1.5}}
		size := sizes[w.IntN(len(sizes))]
		w.note("size %v", size)
		w.resize(size[0], size[1], size[2])
	}
	if err := w.g.Update(); err != nil {
		w.Fatal(err)
	}
	w.look()
}

func (w *walker) note(format string, args ...any) {
	if len(w.did) == 30 {
		w.did = slices.Delete(w.did, 0, 1)
	}
	w.did = append(w.did, fmt.Sprintf(format, args...))
}

// resize does what LayoutF does.
func (w *walker) resize(width, height, scale float32) {
	g := w.g
	g.window = window{float64(width), float64(height), float64(scale)}
	g.view.Resize(width, height, scale)
	g.pilot.Refit(g.view, g.frame())
}

// input does one thing as keys, mouse or a page do it.
func (w *walker) input() []string {
	g := w.g
	in, v := &g.input, g.view
	in.active = true
	at := w.point()
	switch w.IntN(16) {
	case 0, 1, 2: // what can be pressed
		if all := v.Pressable(); len(all) > 0 {
			a := all[w.IntN(len(all))]
			w.note("press %+v", a)
			in.act(v, a)
		}
	case 3: // a press anywhere
		w.note("press at %v", at)
		if in.press(v, at) == mapHold {
			in.tap(v, at)
		}
	case 4: // the map is dragged
		if v.OnMap(at) {
			by := w.point()
			w.note("pan by %v at %v", by, at)
			v.Pan(display.Point{X: by.X - at.X, Y: by.Y - at.Y})
		}
	case 5:
		if v.OnMap(at) {
			factor := float32(math.Exp(w.NormFloat64()))
			w.note("zoom by %v at %v", factor, at)
			v.Zoom(factor, at)
		}
	case 6:
		if onRuler(v, at) {
			w.note("seek at %v", at)
			in.seek(v, at)
		}
	case 7:
		r := rune('0' + w.IntN(10))
		w.note("digit %c", r)
		in.digit(r)
	case 8:
		l := letters[w.IntN(len(letters))]
		w.note("letter %c", l.small)
		in.letter(v, l.small)
	case 9:
		verbs := []timeline.Verb{timeline.Toggle, timeline.StepYear, timeline.StepEvent, timeline.ToFirst, timeline.ToLast}
		c := timeline.Command{Verb: verbs[w.IntN(len(verbs))], N: w.IntN(13) - 6}
		w.note("command %+v", c)
		in.do(c)
	case 10:
		w.note("escape")
		in.escape()
	case 11:
		w.note("enter")
		in.enter()
	case 12:
		if in.open == view.FindPanel {
			all := []rune("aeiáكة中国ru0-'\x00")
			r := all[w.IntN(len(all))]
			w.note("type %q", r)
			in.typeLetter(r)
		} else if in.choice.countries {
			to := arrows[w.IntN(len(arrows))].to
			w.note("go on to the country %v", to)
			in.toNeighbour(v, to)
		}
	case 13:
		in.reading.scroll += float32(w.NormFloat64() * 1000)
		w.note("scroll to %v", in.reading.scroll)
	case 14:
		wish := w.wish()
		w.note("ask %q", wish)
		return []string{wish}
	default: // nothing: time passes
		in.active = false
		w.note("nothing")
	}
	return nil
}

// point is a point of the window, or a little beside.
func (w *walker) point() display.Point {
	return display.Point{X: float32((w.Float64()*1.1 - 0.05) * w.g.window.w), Y: float32((w.Float64()*1.1 - 0.05) * w.g.window.h)}
}

// wish is what a page asks for: whatever a link can have, and some that none has.
func (w *walker) wish() string {
	if w.IntN(4) == 0 {
		return []string{"play", "pause", "next", "previous", "goTo", "dance"}[w.IntN(6)]
	}
	c := w.g.story.Chronicle
	var parts []string
	for range 1 + w.IntN(4) {
		parts = append(parts, []func() string{
			func() string { return fmt.Sprint("y=", 1968+w.IntN(22)) },
			func() string { return fmt.Sprintf("d=%d-%02d-%02d", 1970+w.IntN(18), 1+w.IntN(12), 1+w.IntN(31)) },
			func() string { return "e=" + c.Events[w.IntN(len(c.Events))].ID },
			func() string { return "sel=" + c.Entities[w.IntN(len(c.Entities))].ID },
			func() string { return "land=" + c.Units[w.IntN(len(c.Units))].ID },
			func() string {
				return fmt.Sprintf("c=%v,%v,%v", w.Float64()*200-100, w.Float64()*400-200, w.ExpFloat64()*8)
			},
			func() string { return fmt.Sprint("tour=", w.IntN(40)) },
			func() string { return "hide=" + []string{"", "nam", "press,nam", "moon"}[w.IntN(4)] },
			func() string {
				o := view.Options()[w.IntN(len(view.Options()))]
				if len(o.Words()) == 0 {
					return "sel="
				}
				return o.Key() + "=" + o.Words()[w.IntN(len(o.Words()))]
			},
			func() string { return "c=" },
			func() string { return "x=\u202e\xff" },
		}[w.IntN(11)]())
	}
	return "goTo " + strings.Join(parts, "&")
}

// look fails unless what there is now is right.
func (w *walker) look() {
	w.Helper()
	g := w.g
	for name, m := range map[string]timeline.Moment{"shown": g.moment, "of the playhead": g.playhead.Moment(), "that it goes to": g.playhead.Target()} {
		if !(m >= timeline.First && m <= timeline.Last) {
			w.Errorf("the moment %s is %v, which is not in the story", name, m)
		}
	}
	if camera := g.view.Camera(); !(camera.Zoom >= 1 && camera.Zoom <= view.MostZoom) || !finite(camera.Center.X, camera.Center.Y) {
		w.Errorf("the camera is %+v", camera)
	}
	if at, ok := g.view.Looked(); ok && !at.Valid() {
		w.Errorf("one looks at %v, which is nowhere", at)
	}
	if n := g.input.tour.Step; n < 0 || n >= g.view.TourSteps() {
		w.Errorf("the tour is at its step %d", n)
	}
	link := address.Address{Moment: g.playhead.Target(), Choices: g.input.choices()}
	var again address.Request
	if unused := again.Read(link.String(), g.story); len(unused) > 0 || again.Choices != link.Choices {
		w.Errorf("the link %q is read as %+v with %q left out, want %+v", link, again, unused, link.Choices)
	}
	now := g.picture()
	if now == w.last {
		return
	}
	if now.moment != w.last.moment || now.controls.Told != w.last.controls.Told || now.controls.Settings != w.last.controls.Settings {
		var fresh story.State
		g.story.Within(&fresh, g.moment, g.input.settings.Scope())
		fresh.Tell(g.input.told - 1)
		if field := unlike(&g.state, &fresh); field != "" {
			w.Errorf("%s of the state is not what it is at %v for who comes from nowhere", field, g.moment)
		}
	}
	w.last = now
	w.pictures++
	g.view.Compose(&w.list, &g.state, now.controls)
	for i := range w.list.Items {
		if fault := faultOf(&w.list.Items[i]); fault != "" {
			w.Errorf("item %d of the picture %s: %+v", i, fault, w.list.Items[i])
		}
	}
}

// unlike names the first field in which two states differ, "" for none. A list without anything in it is like
// none, and memory that is kept does not count.
func unlike(a, b *story.State) string {
	x, y := reflect.ValueOf(a).Elem(), reflect.ValueOf(b).Elem()
	for i := range x.NumField() {
		f := x.Type().Field(i)
		if !f.IsExported() || f.Type.Kind() == reflect.Slice && x.Field(i).Len() == 0 && y.Field(i).Len() == 0 {
			continue
		}
		if !reflect.DeepEqual(x.Field(i).Interface(), y.Field(i).Interface()) {
			return f.Name
		}
	}
	return ""
}

// farOut is further than anything of a picture may lie, in logical pixels: what is cut off at the window's edge
// may lie outside, but not beyond where float32 still knows a pixel.
const farOut = 1 << 20

// faultOf says what of an item cannot be painted, "" for nothing.
func faultOf(it *display.Item) string {
	numbers := []float32{
		it.Rect.Min.X, it.Rect.Min.Y, it.Rect.Max.X, it.Rect.Max.Y, it.From.X, it.From.Y, it.To.X, it.To.Y, it.Radius, it.Width, it.Dash.On, it.Dash.Off,
		it.Place.Scale, it.Place.X, it.Place.Y, it.Font.Size,
	}
	if it.Path != nil {
		b := it.Path.Bounds()
		numbers = append(numbers, b.Min.X, b.Min.Y, b.Max.X, b.Max.Y)
	}
	switch {
	case !finite(numbers...):
		return "is not finite"
	case slices.ContainsFunc(numbers, func(x float32) bool { return x > farOut || x < -farOut }):
		return "is far out"
	case it.Radius < 0 || it.Width < 0 || it.Dash.On < 0 || it.Dash.Off < 0:
		return "has a negative size"
	case (it.Kind == display.Fill || it.Kind == display.Stroke) && it.Path == nil:
		return "has no path"
	case it.Kind == display.Text && (it.Font.Size <= 0 || strings.ContainsRune(it.Text, '\n')):
		return "is no line of text"
	}
	return ""
}

func finite(numbers ...float32) bool {
	for _, x := range numbers {
		if math.IsNaN(float64(x)) || math.IsInf(float64(x), 0) {
			return false
		}
	}
	return true
}
