package scene

import (
	"testing"

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
	if got := g.input.kept(); got.event != "seed-1981-cancun" || got.settings[view.ThemeOption] != view.ThemeProjector || got.filter == 0 {
		t.Errorf("after goTo e= alone %+v is kept, want the event, and theme and filter as they were", got)
	}
	g.ask("set hide=&theme=auto")
	if got := g.input.kept(); got.filter != 0 || got.settings != (view.Settings{}) {
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
