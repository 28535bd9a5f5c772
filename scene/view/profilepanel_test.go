package view

import (
	"testing"

	"atlas.example/southsouth/scene/display"
	"atlas.example/southsouth/scene/profile"
	"atlas.example/southsouth/scene/story"
	"atlas.example/southsouth/scene/timeline"
	"atlas.example/southsouth/scene/typeface"
)

// Page by page, every row of every profile is shown once, inside its panel, with letters that there
// are; nothing is cut.
func TestProfilesAreShownWhole(t *testing.T) {
	v, st := newTestView(t)
	set, err := typeface.New()
	if err != nil {
		t.Fatal(err)
	}
	var s story.State
	st.At(&s, timeline.EndOf(1984))
	var list display.List
	for _, w := range [][2]float32{{1280, 720}, {390, 844}, {640, 400}, {320, 568}, {320, 240}} {
		v.Resize(w[0], w[1], 1)
		for i := range st.Chronicle.Entities {
			c := Controls{Selected: i + 1, Open: ProfilePanel}
			shown := 0
			for page := 0; ; page++ {
				c.Page = page
				v.Compose(&list, &s, c)
				shown += len(v.dossier.pages[page])
				checkPanel(t, v, &list, set)
				if page+1 >= v.Pages() {
					break
				}
			}
			if want := len(v.profileRows(profile.Subject{Entity: i + 1}.On(st.Chronicle, v.dayOf(&s)), v.dossier.width)); shown != want {
				t.Errorf("%v: the profile of %s shows %d rows, want all %d", w, st.Chronicle.Entities[i].Name, shown, want)
			}
		}
	}
}

// checkPanel fails for a text of the panel that leaves it, or has letters that there are not.
func checkPanel(t *testing.T, v *View, list *display.List, set *typeface.Typesetter) {
	t.Helper()
	area := v.panelArea(v.open)
	first := len(list.Items) - 1
	for ; list.Items[first].Kind != display.Box || list.Items[first].Rect != area; first-- {
	}
	for _, it := range list.Items[first:] {
		if it.Kind != display.Text || !area.Contains(it.From) {
			continue
		}
		m := v.typist.measure(it.Font, it.Text)
		if it.From.X+m.Advance > area.Max.X+0.5 || it.From.Y+m.Descent > area.Max.Y || it.From.Y-m.Ascent < area.Min.Y {
			t.Errorf("%v: %q at %v leaves its panel %v", v.layout.window.Max, it.Text, it.From, area)
		}
		if missing, ok := set.Covers(it.Text); !ok {
			t.Errorf("%q has %q, which the typefaces lack", it.Text, missing)
		}
	}
}

func TestPaginate(t *testing.T) {
	rows := make([]textRow, 23)
	for i := range rows {
		rows[i].head = i%5 == 0
		rows[i].gap = float32(i % 3)
	}
	for room := float32(5); room < 200; room += 7 {
		n := 0
		for i, page := range paginate(rows, 10, room) {
			n += len(page)
			high := float32(10)
			for _, r := range page[1:] {
				high += 10 + r.gap
			}
			if len(page) > 1 && high > room {
				t.Errorf("room %v: page %d is %v high", room, i, high)
			}
			if len(page) > 1 && n < len(rows) && page[len(page)-1].head {
				t.Errorf("room %v: page %d ends with a heading", room, i)
			}
		}
		if n != len(rows) {
			t.Errorf("room %v: the pages have %d rows, want all %d", room, n, len(rows))
		}
	}
}

// A press turns the page, and one elsewhere closes.
func TestProfileIsTurnedAndClosedByPresses(t *testing.T) {
	v, st := newTestView(t)
	var s story.State
	st.At(&s, timeline.Last)
	var list display.List
	v.Resize(640, 400, 1)
	for i := range st.Chronicle.Entities {
		c := Controls{Selected: i + 1, Open: ProfilePanel}
		if st.Chronicle.Entities[i].ID != "ETH" {
			continue
		}
		v.Compose(&list, &s, c)
		turns := 0
		for _, h := range v.hits {
			if h.action.Verb == TurnPage {
				turns++
				if h.action.N != 1 {
					t.Errorf("the first page turns by %d, want to the next only", h.action.N)
				}
			}
		}
		if v.Pages() < 2 || turns != 1 {
			t.Errorf("%d pages and %d buttons to turn them, want more pages and one", v.Pages(), turns)
		}
		area := v.panelArea(ProfilePanel)
		if got, _ := v.ActionAt(display.Point{X: area.Min.X + 3, Y: area.Center().Y}); got != (Action{Verb: Open, N: int(ProfilePanel)}) {
			t.Errorf("a press on the profile is %v, want what closes it", got)
		}
	}
	v.Compose(&list, &s, Controls{Open: ProfilePanel})
	if v.open != NoPanel {
		t.Error("a profile is open, and nobody is selected")
	}
}
