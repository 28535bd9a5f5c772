package scene

import (
	"slices"
	"testing"

	"atlas.example/southsouth/data"
	"atlas.example/southsouth/data/chronicle"
	"atlas.example/southsouth/data/geo"
	"atlas.example/southsouth/scene/display"
	"atlas.example/southsouth/scene/profile"
	"atlas.example/southsouth/scene/story"
	"atlas.example/southsouth/scene/timeline"
	"atlas.example/southsouth/scene/typeface"
	"atlas.example/southsouth/scene/view"
)

// desk is what input works on, without a screen.
type desk struct {
	*input

	v    *view.View
	st   *story.Story
	list display.List
}

func newDesk(t *testing.T, m timeline.Moment) *desk {
	t.Helper()
	c, err := data.Chronicle()
	if err != nil {
		t.Fatal(err)
	}
	a, err := data.Atlas()
	if err != nil {
		t.Fatal(err)
	}
	set, err := typeface.New()
	if err != nil {
		t.Fatal(err)
	}
	st := story.New(c, a.AtomIDs())
	d := &desk{input: &input{story: st}, v: view.New(st, a, set), st: st}
	d.choice.state = &story.State{}
	st.At(d.choice.state, m)
	d.draw()
	return d
}

func (d *desk) draw() {
	d.v.Compose(&d.list, d.choice.state, view.Controls{Open: d.open, Find: d.choice.query})
}

// entity is the id of the entity that is selected, or nothing.
func (d *desk) entity() string {
	if d.choice.selected.Entity == 0 {
		return ""
	}
	return d.st.Chronicle.Entities[d.choice.selected.Entity-1].ID
}

func TestTapSelectsAndLetsGo(t *testing.T) {
	d := newDesk(t, timeline.Last)
	d.v.LookAt(geo.LonLat{Lon: 3, Lat: 28}, 4)
	d.draw()
	at := d.v.MapCenter()
	d.tap(d.v, at)
	if d.entity() != "DZA" {
		t.Errorf("a tap on Algeria selects %q", d.entity())
	}
	d.enter()
	if d.open != view.ProfilePanel {
		t.Errorf("Enter opens panel %d, want the profile", d.open)
	}
	d.tap(d.v, at)
	if d.entity() != "" || d.open != view.NoPanel {
		t.Errorf("a second tap leaves %q selected and panel %d open, want neither", d.entity(), d.open)
	}
	d.enter()
	if d.open != view.ArticlePanel {
		t.Errorf("with nothing selected Enter opens panel %d, want the article", d.open)
	}
}

func TestEscapeLeavesTheTopmost(t *testing.T) {
	d := newDesk(t, timeline.Last)
	d.toggleCountries(d.v)
	d.open, d.typed = view.HelpPanel, "8"
	left := func() string {
		switch {
		case d.typed != "":
			return "digit"
		case d.open != view.NoPanel:
			return "panel"
		case d.choice.countries:
			return "mode"
		case d.entity() != "":
			return "selection"
		}
		return "nothing"
	}
	var got []string
	for range 5 {
		got = append(got, left())
		d.escape()
	}
	if want := []string{"digit", "panel", "mode", "selection", "nothing"}; !slices.Equal(got, want) {
		t.Errorf("Escape leaves %v, want %v", got, want)
	}
}

// Stepping goes once round all and comes back to where it began.
func TestStepsGoRound(t *testing.T) {
	d := newDesk(t, timeline.Last)
	order := d.v.InReadingOrder(d.choice.state)
	d.goTo(d.v, order[0])
	first := d.entity()
	seen := map[string]bool{}
	for range order {
		seen[d.entity()] = true
		d.stepCountry(d.v, 1)
	}
	if d.entity() != first || len(seen) != len(order) {
		t.Errorf("after %d steps %s is selected and %d were, want %s and all", len(order), d.entity(), len(seen), first)
	}
	d.stepCountry(d.v, -1)
	d.stepCountry(d.v, 1)
	if d.entity() != first {
		t.Errorf("a step back and on leads to %s, want %s", d.entity(), first)
	}
}

func TestFindingGoesThere(t *testing.T) {
	d := newDesk(t, timeline.EndOf(1975))
	find := func(text string) {
		d.toggle(view.FindPanel)
		for _, r := range text {
			d.typeLetter(r)
		}
		d.draw()
		d.pick(d.v, d.choice.query.Chosen)
		d.draw()
	}
	find("upper vl")
	if d.open != view.FindPanel {
		t.Error("what finds nothing closes the panel")
	}
	d.typeLetter(0)
	d.typeLetter('O')
	d.pick(d.v, 0)
	if d.entity() != "HVO" || d.open != view.NoPanel || d.v.Camera().Zoom <= 1 {
		t.Errorf("Upper Volta selects %q, panel %d, zoom %v, want HVO, none, closer", d.entity(), d.open, d.v.Camera().Zoom)
	}
	find("portugal")
	if got := d.choice.selected; got.Entity != 0 || got.Unit == 0 {
		t.Errorf("Portugal selects %+v, want its land", got)
	}
	before := d.v.Camera()
	find("havana")
	if d.v.Camera() == before || len(d.commands) != 0 {
		t.Errorf("Havana moves the map: %v, and time by %v, want the map only", d.v.Camera() != before, d.commands)
	}
	find("cancún ends")
	if len(d.commands) != 1 || d.commands[0].Verb != timeline.Seek || d.commands[0].At != timeline.Date(1981, 10, 23) {
		t.Errorf("an event asks for %+v, want its day", d.commands)
	}
}

func TestTyping(t *testing.T) {
	d := newDesk(t, timeline.First)
	for _, q := range []struct {
		reason string
		typed  []rune
		want   string
	}{
		{"letters and signs", []rune("Côte d’Ivoire"), "Côte d’Ivoire"},
		{"no space before them", []rune("  a b"), "a b"},
		{"the last one is taken back, as a whole", []rune{'a', 'é', 0}, "a"},
		{"and of none, nothing", []rune{0, 0}, ""},
		{"what is no letter", []rune{'a', '\n', '\t'}, "a"},
		{"no longer than any name", []rune("aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa"), "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa"},
	} {
		d.choice.query = view.Query{Chosen: 3}
		for _, r := range q.typed {
			d.typeLetter(r)
		}
		if got := d.choice.query; got.Text != q.want || len(q.want) > 0 && got.Chosen != 0 {
			t.Errorf("typed %q, got %+v, want %q (%s)", string(q.typed), got, q.want, q.reason)
		}
	}
	d.choose(d.v, 1e6)
	if got, n := d.choice.query.Chosen, len(d.v.Found(d.choice.query.Text)); got != max(n-1, 0) {
		t.Errorf("chosen beyond the end: %d of %d", got, n)
	}
}

func TestTellerTellsWhatIsSelected(t *testing.T) {
	d := newDesk(t, timeline.Date(1981, 10, 23))
	n := &notes{}
	teller := teller{page: n, chronicle: d.st.Chronicle}
	tell := func(id string, ticks int) {
		i := slices.IndexFunc(d.st.Chronicle.Entities, func(e chronicle.Entity) bool { return e.ID == id })
		for range ticks {
			teller.tellSelected(d.choice.state, profile.Subject{Entity: i + 1})
		}
	}
	tell("IND", 5) // passed over
	tell("MEX", 60)
	tell("", 60)
	want := []string{"Mexico. Not a member of the Non-Aligned Movement. Cancún 1981: took part (host and co-chair); delegation led by José López Portillo, President. " +
		"Here this year: Cancún ends without a negotiating mandate; and 2 more."}
	if !slices.Equal(n.said, want) {
		t.Errorf("said %q, want %q", n.said, want)
	}
}

func TestNotches(t *testing.T) {
	var c choice
	for _, q := range []struct {
		reason string
		turns  []float64
		want   int
	}{
		{"a notch down is the next", []float64{-1}, 1},
		{"one up the one before", []float64{1}, -1},
		{"small steps add up", []float64{-0.25, -0.25, -0.25, -0.25}, 1},
		{"and undo each other", []float64{-0.5, 0.5}, 0},
	} {
		n := 0
		for _, dy := range q.turns {
			n += c.notches(dy)
		}
		if n != q.want {
			t.Errorf("turned by %v: %d notches, want %d (%s)", q.turns, n, q.want, q.reason)
		}
	}
}

// Where signs crowd, tapping one place again and again selects each that is about as near, and then
// lets go.
func TestTapsCycle(t *testing.T) {
	d := newDesk(t, timeline.Last)
	crowded := 0
	for x := float32(250); x < 700; x += 9 {
		for y := float32(120); y < 400; y += 9 {
			at := display.Point{X: x, Y: y}
			meant := d.v.SubjectsAt(at)
			if len(meant) > 1 {
				crowded++
			}
			d.choice.selects(profile.Subject{})
			for _, want := range append(meant, profile.Subject{}) {
				d.tap(d.v, at)
				if d.choice.selected != want {
					t.Fatalf("at %v a tap selects %+v, want %+v of %+v", at, d.choice.selected, want, meant)
				}
			}
		}
	}
	if crowded == 0 {
		t.Error("nowhere are two equally near")
	}
}
