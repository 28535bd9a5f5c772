package scene

import (
	"strings"
	"testing"

	"atlas.example/southsouth/data/geo"
	"atlas.example/southsouth/scene/address"
	"atlas.example/southsouth/scene/timeline"
	"atlas.example/southsouth/scene/view"
)

// ask has a game obey, and lets it come to rest.
func (g *Game) ask(wishes ...string) {
	g.input.commands = g.input.commands[:0]
	g.obey(wishes)
	for _, c := range g.input.commands {
		g.playhead.Do(c)
	}
}

func TestObey(t *testing.T) {
	g := newGame(t, 1280, 720)
	g.input.story = g.story
	at := func(why string, want timeline.Moment) {
		t.Helper()
		if got := g.playhead.Target(); got != want {
			t.Errorf("%s leads to %v, want %v", why, got, want)
		}
	}
	g.ask("goTo y=1981&theme=projector&hide=nam")
	at("goTo y=1981", timeline.EndOf(1981))
	if got := g.input.settings[view.ThemeOption]; got != view.ThemeProjector {
		t.Errorf("the theme is %d, want the projector's", got)
	}
	g.ask("goTo e=seed-1981-cancun")
	event, _ := g.story.Chronicle.EventIndex("seed-1981-cancun")
	at("an event", g.story.ShownAt(event))
	if got := g.input.choices(); got.Event != "seed-1981-cancun" || got.Settings[view.ThemeOption] != view.ThemeProjector || got.Filter == 0 {
		t.Errorf("after goTo e= alone %+v is kept, want the event, and theme and filter as they were", got)
	}
	g.ask("set hide=&theme=auto")
	if got := g.input.choices(); got.Filter != 0 || got.Settings != (view.Settings{}) {
		t.Errorf("after set hide=&theme=auto %+v is kept, want nothing", got)
	}
	at("set", g.story.ShownAt(event))

	g.ask("goTo tour=9999")
	if got, want := g.input.tour, (view.Tour{On: true, Step: len(g.story.Tour()) - 1}); got != want {
		t.Errorf("a step beyond the tour is %+v, want its last, %+v", got, want)
	}
	g.ask("goTo y=1975")
	at("goTo from the tour", timeline.EndOf(1975))
	if g.input.tour.On {
		t.Error("the tour goes on, though one went elsewhere")
	}
	for _, test := range []struct {
		wish  string
		plays bool
	}{{"play", true}, {"play", true}, {"pause", false}, {"pause", false}, {"dance", false}, {"", false}} {
		if g.ask(test.wish); g.playhead.Playing() != test.plays {
			t.Errorf("after %q it plays: %v, want %v", test.wish, !test.plays, test.plays)
		}
	}
	at("anything else", timeline.EndOf(1975))
	g.ask("next")
	later := g.playhead.Target()
	if later <= timeline.EndOf(1975) {
		t.Errorf("next leads to %v, want a later day", later)
	}
	g.ask("previous")
	if got := g.playhead.Target(); got >= later {
		t.Errorf("previous leads to %v, want an earlier day than %v", got, later)
	}
}

// TestObeyTellsWhatItLeavesOut wants a link's parts of no use told once, few and short, and the rest used.
func TestObeyTellsWhatItLeavesOut(t *testing.T) {
	g := newGame(t, 1280, 720)
	page := &notes{}
	g.input.story, g.teller.page = g.story, page
	g.ask("goTo y=1981&sel=TZA", "set keys=off")
	if len(page.noted) > 0 {
		t.Errorf("%q is told of a link that is right", page.noted)
	}
	g.ask("goTo y=1975&map=moon&sel=" + strings.Repeat("X", 400) + "&a=1&b=2")
	if len(page.noted) != 1 || !strings.Contains(page.noted[0], "map=moon") || !strings.HasSuffix(page.noted[0], "a=1, …") || len(page.noted[0]) > 200 {
		t.Errorf("told %q, want once a short sentence with map=moon, and that there is more", page.noted)
	}
	if got := g.playhead.Target(); got != timeline.EndOf(1975) {
		t.Errorf("the rest of the link leads to %v, want the end of 1975", got)
	}
	if got := g.input.choices().Entity; got != "TZA" {
		t.Errorf("%q is selected, want TZA as before", got)
	}
}

// TestCameraOfALink wants the map where a link has it, and the link to say where the viewer has taken the
// map; of a map that shows what it shows by itself it says nothing.
func TestCameraOfALink(t *testing.T) {
	for _, form := range []struct {
		name string
		w, h float32
	}{{"wide", 1280, 720}, {"upright", 390, 844}} {
		for _, projection := range []string{"equalearth", "peters", "globe"} {
			g := newGame(t, form.w, form.h)
			g.input.story, g.teller.page = g.story, &notes{}
			tick := func() {
				g.pass()
				g.story.Within(&g.state, g.playhead.Moment(), g.input.settings.Scope())
				g.view.Follow(&g.state, g.controls(), tick)
				g.aim()
			}
			settle := func() {
				for range 240 {
					tick()
				}
			}
			g.ask("goTo y=1974&proj=" + projection)
			settle()
			if c := g.input.choices().Camera; c.Given() {
				t.Errorf("%s %s: the camera %v is kept, though nobody moved it", form.name, projection, c)
			}
			g.ask("goTo y=1981&c=31.5,35.2,6")
			settle()
			want := address.NewCamera(geo.LonLat{Lat: 31.5, Lon: 35.2}, 6)
			if c := g.input.choices().Camera; c != want {
				t.Errorf("%s %s: the camera is %v, want %v", form.name, projection, c, want)
			}
			g.ask("set sel=PRK")
			settle()
			if c := g.input.choices().Camera; form.name == "upright" && projection != "globe" && c == want {
				t.Errorf("%s %s: the map stays where Korea is not seen", form.name, projection)
			}
			g.ask("set sel=&c=31.5,35.2,6")
			settle()
			at, ok := g.view.Looked()
			if d := geo.DistanceKm(at, want.At); !ok || d > 3 {
				t.Errorf("%s %s: one looks at %v, %v km from where the link has it", form.name, projection, at, d)
			}
			g.view.Zoom(1.5, g.view.MapCenter())
			g.pilot.Release()
			settle()
			if c := g.input.choices().Camera; c.Zoom != 9 {
				t.Errorf("%s %s: the camera is %v after zooming, want a zoom of 9", form.name, projection, c)
			}
		}
	}
}

// FuzzObey wants of whatever a page asks for that one is in the story afterwards and on the map, that what is told
// of it is short, and that a link to where one is leads here again.
func FuzzObey(f *testing.F) {
	for _, seed := range []string{
		"", "play", "pause\nplay\nnext", "goTo", "goTo ", "set y=1981", "goTo y=1981&theme=paper&hide=nam&sel=TZA", "goTo e=seed-1981-cancun\nprevious",
		"goTo tour=3\nnext", "goTo tour=99999999999\ngoTo tour=", "set c=31.5,35,12&proj=globe", "goTo c=1e999,NaN,-0", "goTo d=1970-01-01&c=", "set map=tiles&motion=reduced\nplay",
		"goTo y=" + strings.Repeat("9", 400), "goTo \u202e=\x00&\xff=\ud7ff", "GOTO y=1981", "goTo y=1981 play", "set land=ESH&text=larger&view=year",
	} {
		f.Add(seed)
	}
	g := newGame(f, 1280, 720)
	g.input.story, g.input.choice.state = g.story, &g.state
	f.Fuzz(func(t *testing.T, wishes string) {
		page := &mute{}
		g.teller.page = page
		g.beginAnew()
		g.ask(strings.Split(wishes, "\n")...)
		for range 3 {
			g.pass()
			g.story.Within(&g.state, g.moment, g.input.settings.Scope())
			g.view.Follow(&g.state, g.controls(), tick)
			g.aim()
		}
		if m := g.playhead.Target(); m != m.Clamp() || g.moment != g.moment.Clamp() {
			t.Errorf("%q leads to %v by way of %v, which are not of the story", wishes, m, g.moment)
		}
		if c := g.view.Camera(); !(c.Zoom >= 1 && c.Zoom <= view.MostZoom) {
			t.Errorf("%q leads to the camera %v", wishes, c)
		}
		if n := g.input.tour.Step; n < 0 || n >= len(g.story.Tour()) {
			t.Errorf("%q leads to the step %d of the tour", wishes, n)
		}
		if n := len([]rune(page.note)); n > 300 {
			t.Errorf("%q is answered by %d letters: %q", wishes, n, page.note)
		}
		link := address.Address{Moment: g.playhead.Target(), Choices: g.input.choices()}.String()
		var again address.Request
		if unused := again.Read(link, g.story); len(unused) > 0 || again.Choices != g.input.choices() {
			t.Errorf("%q leads to %q, which is read as %+v with %q left out", wishes, link, again, unused)
		}
	})
}
