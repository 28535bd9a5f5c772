package view

import (
	"flag"
	"slices"
	"strings"
	"testing"
	"unicode"

	"atlas.example/southsouth/data"
	"atlas.example/southsouth/data/translation"
	"atlas.example/southsouth/data/translation/po/listed"
	"atlas.example/southsouth/data/words"
	"atlas.example/southsouth/scene/display"
	"atlas.example/southsouth/scene/story"
	"atlas.example/southsouth/scene/timeline"
	"atlas.example/southsouth/scene/typeface"
)

// translated marks what is not the view's own English: the chronicle's texts, and what is put together of
// messages.
const translated = "¤"

// The list of what there is to translate in the program is all that the pictures ask for.
func TestInterfaceIsListed(t *testing.T) {
	if testing.Short() {
		t.Skip("skipped under -short: this composes the picture some thousand times")
	}
	asked := map[string]string{"none named": "", "none on the roll": ""} // of no event yet
	ask := words.Listen(func(key, other string) {
		if other != "" || asked[key] == "" {
			asked[key] = other
		}
	})
	// First what is asked for by name, then what the sink of all texts meets that is not of that.
	v, st := markedView(t, ask, nil)
	everyPicture(v, st)
	marked := map[string]string{}
	for key, other := range asked {
		_, english, ok := strings.Cut(key, "\x04")
		if !ok {
			english = key
		}
		if other != "" {
			marked[words.Form(key, words.One)], marked[words.Form(key, words.Other)] = translated+key, translated+other
			continue
		}
		marked[key] = translated + english
	}
	v, st = markedView(t, words.New(words.English, marked), words.Listen(func(key, _ string) {
		if !strings.ContainsAny(key, translated+"…") {
			asked[key] = ""
		}
	}))
	everyPicture(v, st)
	v.typist = newTypist(broadLetters{v.typist.set}, v.typist.language) // and where there is no room for many words
	everyPicture(v, st)
	delete(asked, "roll")          // which the mark keeps from being recognised as said already
	for i, month := range months { // not all of which the pictures have
		asked[words.Key("month", month)], asked[words.Key("month of a day", month)] = "", ""
		asked[words.Key("short month", shortMonth(nil, i+1))] = ""
	}
	for key := range asked {
		context, english, ok := strings.Cut(key, "\x04")
		if !ok {
			context, english = "", key
		}
		if strings.Contains(english, translated) || context == "" && !strings.ContainsFunc(english, unicode.IsLetter) {
			delete(asked, key)
		}
	}
	listed.Hold(t, "program.txt", asked, flag.Lookup("update").Value.String() == "true")
}

// markedView is a view of the story in which every text of the chronicle is marked, with its messages and those
// of what it says.
func markedView(t *testing.T, messages, said *words.Words) (*View, *story.Story) {
	t.Helper()
	c, err := data.Chronicle()
	if err != nil {
		t.Fatal(err)
	}
	translation.Each(c, func(_ string, text *string) {
		*text = translated + strings.ReplaceAll(*text, "\n\n", "\n\n"+translated)
	})
	c.Words = messages
	a, err := data.Atlas()
	if err != nil {
		t.Fatal(err)
	}
	set, err := typeface.New()
	if err != nil {
		t.Fatal(err)
	}
	st := story.New(c, a.AtomIDs())
	v := New(st, a, set)
	v.typist = newTypist(set, said)
	return v, st
}

// broadLetters are so broad that the fewest words have hardly room.
type broadLetters struct{ display.Typesetter }

func (b broadLetters) Measure(f display.Font, text string) display.Metrics {
	m := b.Typesetter.Measure(f, text)
	m.Advance *= 2.5
	return m
}

// everyPicture composes pictures in which the view says all that it can say.
func everyPicture(v *View, st *story.Story) {
	var list display.List
	var s story.State
	v.Saves(true)
	v.Lends(true)
	v.Speaks([]string{translated + "a", translated + "b"}, 0)
	show := func(w [2]float32, m timeline.Moment, c Controls) {
		v.Resize(w[0], w[1], 1)
		st.Within(&s, m, c.Scope())
		c.Frame = v.Aim(s.Current, c)
		v.Compose(&list, &s, c)
	}
	cuba, _ := st.Chronicle.EntityIndex("CUB")
	wide, moments := [2]float32{1280, 720}, []timeline.Moment{timeline.First, timeline.Date(1973, 9, 7), timeline.Date(1975, 12, 1), timeline.Date(1981, 10, 22), timeline.Date(1987, 6, 9)}
	for _, w := range slices.Concat(windows, squat) {
		for _, m := range moments {
			for p := NoPanel; p <= SavePanel; p++ {
				show(w, m, Controls{Open: p, Selected: 1 + cuba})
			}
		}
		for _, o := range Options() {
			for i := range o.Words() {
				show(w, timeline.Date(1981, 10, 22), Controls{Playing: true, Filter: 5}.With(o, i))
				show(w, timeline.Date(1981, 10, 22), Controls{Open: OptionsPanel, Waiting: true, Calm: true}.With(o, i))
			}
		}
		for step := range v.TourSteps() {
			show(w, v.TourAt(step), Controls{Tour: Tour{On: true, Step: step}})
		}
		show(w, moments[2], Controls{Open: FindPanel, Find: Query{Text: "qqqq" + translated}})
		show(w, moments[2], Controls{Open: FindPanel, Find: Query{Text: translated + "a"}})
		show(w, moments[2], Controls{Open: FilterPanel, Filter: 3})
		show(w, moments[2], Controls{Countries: true, Filter: 3, Calm: true})
		show(w, moments[2], Controls{Open: ArticlePanel, Reading: Reading{Back: true}})
		for _, saving := range []Saving{{Text: translated, Asks: true}, {Text: translated, Busy: true, Done: 1, Total: 2}, {Text: translated, Shows: true}} {
			show(w, moments[2], Controls{Open: SavePanel, Saving: saving})
		}
		v.PrintPlate(w[0], w[1], 1)
		for _, m := range moments {
			st.At(&s, m)
			v.Plate(&list, &s, Controls{}, Imprint{})
			v.Plate(&list, &s, Controls{}.With(MapOption, MapTiles), Imprint{Sources: []string{}, Span: SpanIn(v.words, timeline.First, m)})
		}
		v.Print(w[0], w[1], 1)
		v.Compose(&list, &s, Controls{Open: ArticlePanel})
	}
	for i := range st.Chronicle.Events { // in many of which others happened on the day
		show(wide, timeline.Moment(st.Chronicle.Events[i].Earliest()).Clamp(), Controls{})
		if len(s.Current) > 0 {
			v.article(&list, &s)
		}
	}
	for month := range months {
		show(wide, timeline.Date(1977, month+1, 20), Controls{})
	}
	for _, text := range []string{"a", "e", "i", "o", "u", "nam", "plo", "movement"} {
		for chosen := range v.Found(translated + text) {
			show(wide, moments[2], Controls{Open: FindPanel, Find: Query{Text: translated + text, Chosen: chosen}})
		}
	}
}
