package view

import (
	"slices"
	"strings"
	"testing"

	"atlas.example/southsouth/data/chronicle"
	"atlas.example/southsouth/scene/display"
	"atlas.example/southsouth/scene/story"
	"atlas.example/southsouth/scene/timeline"
)

// What the tables state in numbers, in their words. Cancún, Pyongyang and the visits of 1978 have a
// number that somebody states and those who are named; Kim Il Sung's number has the roll beside it.
func TestStated(t *testing.T) {
	_, st := newTestView(t)
	for _, c := range []struct{ id, subject, text string }{
		{"seed-1970s-cooperation", "Countries that the article names", "none"},
		{"bil-1978-visits", "Heads of state since April", "3 heads of state named · Kim Il Sung says 6 heads of state"},
		{"seed-1981-cancun", "Those who took part", "22 countries named · the article says 22 countries"},
		{"bil-1986-kim-nam", "Members of the movement according to Kim Il Sung", "101 members on the roll · Kim Il Sung says over 100 member nations"},
		{"seed-1987-attendance", "Countries that sent delegates", "2 delegations named · the article says over 100 countries"},
	} {
		s, ok := statedOf(st.Chronicle.NumbersOf(c.id))
		if !ok || s.counted() != c.subject || s.inWords(nil)[0] != c.text {
			t.Errorf("%s: %q, %q, %v; want %q, %q", c.id, s.counted(), s.inWords(nil), ok, c.subject, c.text)
		}
	}
	found := 0
	for i := range st.Chronicle.Events {
		if _, ok := statedOf(st.Chronicle.NumbersOf(st.Chronicle.Events[i].ID)); ok {
			found++
		}
	}
	if found != 5 {
		t.Errorf("%d events have numbers to be held against each other, want 5: see whether the words of the new ones are right", found)
	}
}

func TestStatedOf(t *testing.T) {
	n := func(basis chronicle.Basis, subject string, value float64) *chronicle.Number {
		return &chronicle.Number{Basis: basis, Subject: subject, Operator: chronicle.Exactly, Value: value, Unit: "states", By: "somebody"}
	}
	for _, c := range []struct {
		reason  string
		numbers []*chronicle.Number
		want    string // empty: nothing
	}{
		{"nothing", nil, ""},
		{"stated only", []*chronicle.Number{n(chronicle.Claimed, "a", 5)}, ""},
		{"named only", []*chronicle.Number{n(chronicle.Named, "a", 5)}, ""},
		{"none named", []*chronicle.Number{n(chronicle.Claimed, "a", 5), n(chronicle.Named, "a", 0)}, "none named · somebody says 5 states"},
		{"the same subject first", []*chronicle.Number{n(chronicle.Claimed, "a", 5), n(chronicle.Named, "b", 1), n(chronicle.Named, "a", 2)}, "2 states named · somebody says 5 states"},
		{"named before the roll", []*chronicle.Number{n(chronicle.Claimed, "a", 5), n(chronicle.OnRoll, "a", 9), n(chronicle.Named, "b", 2)}, "2 states named · somebody says 5 states"},
		{"what is published is no word against another", []*chronicle.Number{n(chronicle.Claimed, "a", 5), n(chronicle.Published, "a", 9)}, ""},
	} {
		s, ok := statedOf(c.numbers)
		if ok != (c.want != "") || ok && s.inWords(nil)[0] != c.want {
			t.Errorf("%s: %v, %v, want %q", c.reason, s, ok, c.want)
		}
	}
}

// Solid is as long as what is named to what is stated, and the rest hatched.
func TestNumberBar(t *testing.T) {
	v, _ := newTestView(t)
	r := display.XYWH(100, 100, 200, 60)
	for _, c := range []struct {
		reason       string
		op           chronicle.Operator
		known, whole float64
		solid        float32 // its width, about
		hatched      bool
	}{
		{"all", chronicle.Exactly, 22, 22, 198, false},
		{"half", chronicle.Exactly, 3, 6, 99, true},
		{"hardly any of an open number", chronicle.Over, 2, 100, 3, true},
		{"none", chronicle.Over, 0, 100, 0, true},
		{"more than stated", chronicle.Over, 101, 100, 182, false},
	} {
		s := stated{
			whole: &chronicle.Number{Operator: c.op, Value: c.whole, Subject: "a", Basis: chronicle.Claimed},
			known: &chronicle.Number{Operator: chronicle.Exactly, Value: c.known, Basis: chronicle.Named},
		}
		var list display.List
		v.numberBar(&list, s, "", r, 112)
		solid, hatched := float32(0), false
		for i := range list.Items {
			it := &list.Items[i]
			if it.Kind == display.Box && it.Color == v.petrol {
				hatched = hatched || it.Pattern == display.Hatch
				if it.Pattern == display.Plain {
					solid = it.Rect.W()
				}
			}
			if it.Kind == display.Box && (it.Rect.Min.X < r.Min.X || it.Rect.Max.X > r.Max.X) {
				t.Errorf("%s: a part of the bar at %v is outside %v", c.reason, it.Rect, r)
			}
		}
		if abs(solid-c.solid) > 2 || hatched != c.hatched {
			t.Errorf("%s: solid for %v, hatched %v, want %v, %v", c.reason, solid, hatched, c.solid, c.hatched)
		}
	}
}

// On the days that have numbers no text of the card meets another, or leaves the card.
func TestNumberBarOnTheCard(t *testing.T) {
	v, st := newTestView(t)
	var s story.State
	var list display.List
	shown := 0
	for _, w := range slices.Concat(windows, squat) {
		v.Resize(w[0], w[1], 1)
		for _, m := range []timeline.Moment{
			timeline.Date(1978, 5, 1), timeline.Date(1981, 10, 22), timeline.Date(1986, 6, 20), timeline.Date(1987, 6, 9),
		} {
			st.At(&s, m)
			v.canRead = !v.readArea().Empty()
			list.Reset()
			v.card(&list, &s)
			boxes := letterBoxes(v, &list)
			for i, b := range boxes {
				if b.Max.Y > v.layout.card.Max.Y+3 { // as far as letters reach below their line
					t.Errorf("%v, day %v: a text at %v is under the card at %v", w, m, b, v.layout.card)
				}
				if j := slices.IndexFunc(boxes[:i], b.Overlaps); j >= 0 {
					t.Errorf("%v, day %v: texts at %v and %v meet", w, m, b, boxes[j])
				}
			}
			for i := range list.Items {
				if it := &list.Items[i]; it.Kind == display.Text && strings.Contains(it.Text, " says ") && strings.Contains(it.Text, " · ") {
					shown++
				}
			}
		}
	}
	if shown < 20 {
		t.Errorf("the numbers are on %d cards, want them on many", shown)
	}
}

// letterBoxes are where the letters of a list's texts are, from the capitals' height to the descenders'
// depth.
func letterBoxes(v *View, list *display.List) []display.Rect {
	var boxes []display.Rect
	for i := range list.Items {
		if it := &list.Items[i]; it.Kind == display.Text {
			boxes = append(boxes, display.XYWH(it.From.X, it.From.Y-it.Font.Size*0.75, v.typist.width(it.Font, it.Text), it.Font.Size))
		}
	}
	return boxes
}
