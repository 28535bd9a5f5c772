package view

import (
	"slices"
	"strings"
	"testing"
	"unicode"
	"unicode/utf8"

	"atlas.example/southsouth/data"
	"atlas.example/southsouth/data/translation"
	"atlas.example/southsouth/data/translation/po"
	"atlas.example/southsouth/data/words"
	"atlas.example/southsouth/scene/display"
	"atlas.example/southsouth/scene/story"
	"atlas.example/southsouth/scene/timeline"
	"atlas.example/southsouth/scene/typeface"
)

// longEnglish is a language in which every message is English and about half as long again, as some are.
const longEnglish = "long"

// arabicLetters is a language from right to left of which every text is the English in Arabic letters.
const arabicLetters = "letters"

// NewViewIn is a view of the story in a language, in our own letters.
func NewViewIn(tb testing.TB, tag string) (*View, *story.Story) {
	tb.Helper()
	c, err := data.Chronicle()
	if err != nil {
		tb.Fatal(err)
	}
	switch tag {
	case longEnglish:
		c.Words = messagesBy(words.English, longer)
	case arabicLetters:
		translation.Each(c, func(_ string, text *string) { *text = inArabicLetters(*text) })
		c.Words = messagesBy("ar", inArabicLetters)
	default:
		catalogue, err := po.Open(tag)
		if err != nil {
			tb.Fatal(err)
		}
		c, _ = catalogue.Apply(c)
	}
	a, err := data.Atlas()
	if err != nil {
		tb.Fatal(err)
	}
	set, err := typeface.New()
	if err != nil {
		tb.Fatal(err)
	}
	st := story.New(c, a.AtomIDs())
	return New(st, a, set), st
}

// longer is a text of which every word is longer.
func longer(text string) string {
	parts := strings.Split(text, " ")
	for i, part := range parts {
		if n := utf8.RuneCountInString(part); n > 2 && !strings.ContainsAny(part, "{}") {
			parts[i] = part + string([]rune(part)[n/2:])
		}
	}
	return strings.Join(parts, " ")
}

// inArabicLetters is a text with each Latin letter replaced by one of Arabic.
func inArabicLetters(text string) string {
	letters := []rune("ابتجدرزسشصطعفقكلمنهويثحخذض")
	return strings.Map(func(r rune) rune {
		if r := unicode.ToLower(r); r >= 'a' && r <= 'z' {
			return letters[r-'a']
		}
		return r
	}, text)
}

// messagesBy are the words of a language made of the English by a rule.
func messagesBy(tag string, rule func(string) string) *words.Words {
	messages := map[string]string{}
	for _, m := range po.Interface() {
		switch {
		case m.Other != "":
			for c := words.Other; c <= words.Many; c++ {
				messages[words.Form(m.English, c)] = rule(m.Other)
			}
			messages[words.Form(m.English, words.One)] = rule(m.English)
		case m.Context != "date" && m.Context != "keyboard" && m.Context != "order": // which are no words
			messages[words.Key(m.Context, m.English)] = rule(m.English)
		}
	}
	return words.New(tag, messages)
}

// languages are those that the atlas is in, and the two of the tests.
func languages() []string { return append(po.Languages(), longEnglish, arabicLetters) }

// In every language every text is in the window and in what is pressed for it, none of those around the map and
// of a panel lies over another, and a panel's are in the panel.
func TestEveryLanguageFits(t *testing.T) {
	if testing.Short() {
		t.Skip("skipped under -short: this composes the picture some thousand times")
	}
	for _, tag := range languages() {
		t.Run(tag, func(t *testing.T) {
			v, st := NewViewIn(t, tag)
			v.Saves(true)
			v.Lends(true)
			v.Speaks(ownNames, 2)
			var s story.State
			sizes := slices.Concat(windows, squat)
			for i, w := range slices.Concat(sizes, sizes[:8], sizes[:3]) {
				if testing.Short() && i%3 != 0 {
					continue
				}
				v.Within(i >= len(sizes) && i < len(sizes)+8) // in a page
				v.Thumbs(i >= len(sizes)+8)                   // and in a kiosk
				v.Resize(w[0], w[1], 1)
				if l := &v.layout; l.mapped.W() < 200 || l.mapped.H() < 80 || l.ruler.Max.Y > l.window.Max.Y {
					t.Errorf("%v: the map is at %v and the ruler at %v, want room for both", w, l.mapped, l.ruler)
				}
				for j, c := range everyControl(v) {
					m := [...]timeline.Moment{timeline.First, timeline.EndOf(1975), timeline.Date(1981, 10, 22), timeline.Date(1987, 6, 9)}[(i+j)%4]
					if c.Tour.On {
						m = v.TourAt(c.Tour.Step)
					}
					st.Within(&s, m, c.Scope())
					c.Frame = v.Aim(s.Current, c)
					v.textsFit(t, w, &s, c)
				}
			}
		})
	}
}

// everyControl is what a viewer does in turn.
func everyControl(v *View) []Controls {
	cuba, _ := v.story.Chronicle.EntityIndex("CUB")
	all := []Controls{
		{},
		{Selected: cuba + 1},
		{Filter: 3, Playing: true},
		{Countries: true},
		{Tour: Tour{On: true, Step: 4}},
		{Tour: Tour{On: true}},
		{Tour: Tour{On: true, Step: v.TourSteps() - 1}},
		Controls{Waiting: true}.With(ScopeOption, ScopeAll), Controls{Calm: true}.With(ScopeOption, ScopeYear),
		Controls{}.With(MapOption, MapStates), Controls{}.With(MapOption, MapTiles), Controls{}.With(ProjectionOption, GallPeters),
		{Open: FindPanel, Find: Query{Text: "qqqq"}},
		{Open: FindPanel, Find: Query{Text: "a"}},
		{Open: FilterPanel, Filter: 3},
		{Open: ArticlePanel, Reading: Reading{Back: true}},
	}
	for p := ArticlePanel; p <= SavePanel; p++ {
		all = append(all, Controls{Open: p, Selected: cuba + 1})
	}
	for _, saving := range []Saving{{Text: "Conference.png", Asks: true}, {Text: "Painting.", Busy: true, Done: 1, Total: 2}, {Text: "Stopped.", Shows: true}} {
		all = append(all, Controls{Open: SavePanel, Saving: saving})
	}
	return append(all, Controls{Saying: Saying{Text: "There is a new version of this page.", Answer: "Close"}})
}

// placedText is a text and its box, from the height of small letters to the baseline: descenders may reach into
// the line below.
type placedText struct {
	text string
	box  display.Rect
}

// lastTexts are the texts after the last clip of a list, which is not on the map.
func (v *View) lastTexts(list *display.List) []placedText {
	var out []placedText
	for i := len(list.Items) - 1; i >= 0 && list.Items[i].Kind != display.Clip; i-- {
		if it := &list.Items[i]; it.Kind == display.Text {
			out = append(out, placedText{it.Text, display.XYWH(it.From.X, it.From.Y-it.Font.Size*0.5, v.typist.Width(it.Font, it.Text), it.Font.Size*0.5)})
		}
	}
	return out
}

func (v *View) textsFit(t *testing.T, w [2]float32, s *story.State, c Controls) {
	t.Helper()
	var list display.List
	v.Compose(&list, s, c)
	texts := slices.DeleteFunc(v.lastTexts(&list), func(a placedText) bool { // on which a tooltip lies, or in it
		return a.box.Overlaps(v.tipBox)
	})
	tell := func(format string, args ...any) {
		t.Helper()
		t.Errorf("%v, open %d, map %d, tour %v: "+format, append([]any{w, v.open, c.Settings[MapOption], c.Tour}, args...)...)
	}
	panel := v.panelArea(v.open)
	for i, a := range texts {
		if r := v.layout.window; a.box.Min.X < 0 || a.box.Max.X > r.Max.X+0.5 || a.box.Min.Y < 0 || a.box.Max.Y > r.Max.Y {
			tell("%q at %v is outside the window %v", a.text, a.box, r)
		}
		if at := a.box.Center(); panel.Contains(at) && !v.tipBox.Contains(at) && (a.box.Min.X < panel.Min.X || a.box.Max.X > panel.Max.X || a.box.Max.Y > panel.Max.Y) {
			tell("%q at %v leaves the panel %v", a.text, a.box, panel)
		}
		for _, part := range [...]display.Rect{v.layout.legend, v.layout.card, v.layout.counts, v.layout.title} {
			if at := a.box.Center(); part.Contains(at) && v.open == NoPanel && !c.Tour.On && c.Saying == (Saying{}) && (a.box.Min.X < part.Min.X-0.5 || a.box.Max.X > part.Max.X+0.5 || a.box.Max.Y > part.Max.Y) {
				tell("%q at %v leaves its part %v", a.text, a.box, part)
			}
		}
		if h := v.pressedFor(a.box); c.Saying == (Saying{}) && !h.Empty() && (a.box.Min.X < h.Min.X-0.5 || a.box.Max.X > h.Max.X+0.5) {
			tell("%q at %v leaves what is pressed at %v", a.text, a.box, h)
		}
		if c.Saying != (Saying{}) {
			continue // which lies over the rest
		}
		for _, b := range texts[:i] {
			if a.box.Inset(0.01).Overlaps(b.box) {
				tell("%q at %v overlaps %q at %v", a.text, a.box, b.text, b.box)
			}
		}
	}
}

// pressedFor is the smallest area that is pressed at the middle of a text; empty where none is, or a chapter is
// gone to, whose heading may be longer.
func (v *View) pressedFor(text display.Rect) display.Rect {
	var best display.Rect
	for i := range v.hits {
		if h := v.hits[i].area; v.hits[i].action.Verb != GoTo && h.Contains(text.Center()) && (best.Empty() || h.W()*h.H() < best.W()*best.H()) {
			best = h
		}
	}
	return best
}

// So it is on a plate, of which the head and the foot are the last texts.
func TestPlatesInEveryLanguage(t *testing.T) {
	for _, tag := range languages() {
		v, st := NewViewIn(t, tag)
		var s story.State
		var list display.List
		for _, size := range [][2]float32{{1280, 720}, {900, 560}, {640, 400}, {390, 844}, {320, 240}, {600, 600}} {
			v.PrintPlate(size[0], size[1], 1)
			for _, m := range []timeline.Moment{timeline.First, timeline.Date(1981, 10, 22), timeline.Date(1987, 6, 9)} {
				st.At(&s, m)
				v.Plate(&list, &s, Controls{}, Imprint{})
				texts := v.lastTexts(&list)
				for i, a := range texts {
					if w := v.sheet.plate.w; a.box.Min.X < 0 || a.box.Max.X > w+0.5 || a.box.Max.Y > v.sheet.plate.h {
						t.Errorf("%s, %v: %q at %v is outside the plate", tag, size, a.text, a.box)
					}
					for _, b := range texts[:i] {
						if a.box.Inset(0.01).Overlaps(b.box) {
							t.Errorf("%s, %v: %q at %v overlaps %q at %v", tag, size, a.text, a.box, b.text, b.box)
						}
					}
				}
			}
		}
	}
}
