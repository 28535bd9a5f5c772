package view

import (
	"strconv"
	"strings"

	"atlas.example/southsouth/data/words"
	"atlas.example/southsouth/scene/display"
	"atlas.example/southsouth/scene/story"
	"atlas.example/southsouth/scene/timeline"
)

// scopes are what the values of ScopeOption mean.
var scopes = [...]story.Scope{ScopeYear: story.ThisYear, ScopeSoFar: story.SoFar, ScopeAll: story.AllYears}

// Scope is how far a state is to look for these settings.
func (s *Settings) Scope() story.Scope { return scopes[s[ScopeOption]] }

// scopeWords say which events are shown, from the most words to the least. Where all that is so far
// is shown the least is none: that is what one expects.
func scopeWords(w *words.Words, scope story.Scope, year int) []string {
	switch scope {
	case story.ThisYear:
		of := strconv.Itoa(year)
		return []string{w.F("Events and projects of {0} only, as far as they have begun", of), w.F("events of {0} only", of)}
	case story.AllYears:
		of := allYears(w)
		return []string{
			w.F("All events {0}; faint: those to come, and members of other years", of),
			w.F("all events {0}; faint: to come", of),
			allEvents(w),
		}
	case story.SoFar:
	}
	return []string{w.T("Events up to the date shown, those of earlier years small"), w.T("events up to the date shown"), ""}
}

// allYears is the years of the story.
func allYears(w *words.Words) string {
	return w.Dates(words.Date{Year: timeline.FirstYear}, words.Date{Year: timeline.LastYear})
}

// allEvents is the fewest words for all years.
func allEvents(w *words.Words) string { return w.F("all events {0}", allYears(w)) }

// scopeSays remembers the words of a scope and year.
func (v *View) scopeSays(s *story.State) []string {
	if m := &v.said; m.words == nil || m.scope != s.Scope || m.year != s.Year {
		*m = scopeSaid{s.Scope, s.Year, scopeWords(v.words, s.Scope, s.Year)}
	}
	return v.said.words
}

// scopeSaid is the words of a scope in a year.
type scopeSaid struct {
	scope story.Scope
	year  int
	words []string
}

// scopeRoom is the room of the switch and of few words beside it.
func (v *View) scopeRoom() float32 {
	return v.typist.width(sans(smallest), v.allEvents) + 2*scopeGap + v.scopeWide()
}

// scopeWide is how wide the switch is.
func (v *View) scopeWide() float32 {
	wide := float32(0)
	for _, text := range optionRows[ScopeOption].values {
		wide += v.typist.width(choiceFont, text) + 16
	}
	return wide
}

// scopeGap is the distance of those words from the switch and from the note after them.
const scopeGap = 14

// scopeSwitch draws the choice of a scope, and says what it means where there is room beside it.
func (v *View) scopeSwitch(dst *display.List, s *story.State, c Controls) {
	r := v.layout.scope
	if v.layout.form != wide || r.Empty() {
		return
	}
	since := v.soFar(dst)
	x := r.Min.X
	if !v.sheet.printed {
		x = v.scopeChoices(dst, r, c) + scopeGap
	}
	room := v.noteLeft() - scopeGap - x
	for _, text := range v.scopeSays(s) {
		if f := sans(smallest); v.typist.width(f, text) <= room {
			v.typist.put(dst, text, x, r.Center().Y+4, left, f, v.muted)
			break
		}
	}
	v.mirror(dst, r, since)
}

// scopeChoices draws the scopes beside each other, and returns where they end.
func (v *View) scopeChoices(dst *display.List, r display.Rect, c Controls) float32 {
	row := &optionRows[ScopeOption]
	x := r.Min.X
	for k := range row.values {
		i := row.at(k)
		box := display.XYWH(x, r.Min.Y, v.typist.width(choiceFont, row.values[i])+16, r.H())
		v.choice(dst, box, row.values[i], int(c.Settings[ScopeOption]) == i)
		v.press(box, Action{Verb: Choose, N: int(ScopeOption), To: i})
		x = box.Max.X
	}
	return x
}

// scopeButton is the switch of scopes where there is room for one button: it names the scope that
// is shown, and a press shows the next.
func (v *View) scopeButton(dst *display.List, c Controls) {
	r := v.layout.scope
	if v.layout.form != narrow || r.Empty() {
		return
	}
	text := optionRows[ScopeOption].values[c.Settings[ScopeOption]]
	v.frame(dst, r)
	v.press(r, Action{Verb: Cycle, N: int(ScopeOption)})
	f := sans(12)
	if v.typist.width(f, text) > r.W()-6 {
		f.Size = smallest
	}
	lines := v.typist.wrap(f, text, r.W()-6, 2)
	for ; f.Size > leastScope && strings.HasSuffix(lines[len(lines)-1], "…"); f.Size -= 0.5 {
		lines = v.typist.wrap(display.Font{Family: f.Family, Size: f.Size - 0.5}, text, r.W()-6, 2)
	}
	y := r.Center().Y + f.Size*0.36 - float32(len(lines)-1)*7
	for _, line := range lines {
		v.typist.line(dst, line, r.Center().X, y, center, f, v.ink)
		y += 14
	}
}

// leastScope is the size of the letters of that button than which there are no smaller ones: of languages in
// which a word would be cut.
const leastScope = 9.5

// scopeNote is the words in a form without a switch that say which events are shown, unless these are
// the usual ones or a button says it, and where they go: over the month.
func (v *View) scopeNote(s *story.State) (text string, at display.Point) {
	words := v.scopeSays(s)
	text = words[len(words)-1]
	if text == "" || v.layout.form == wide || !v.layout.scope.Empty() {
		return "", at
	}
	at = v.monthAt()
	at.Y -= 16
	return text, at
}

var scopeFont = sans(12)

// monthAt is where the month is written beside the year, in a form without a strip under the map.
func (v *View) monthAt() display.Point {
	width := v.typist.width(bold(v.layout.yearSize), "0000")
	return display.Point{X: v.layout.year.X + width + 8, Y: v.layout.year.Y}
}

// monthFont is the letters of that month.
var monthFont = sans(13)

// member reports whether whoever holds a piece of land is a member at the moment.
func member(s *story.State, o story.Owner) bool { return o.Entity >= 0 && s.Entities[o.Entity].Member }

// coatAt is how an atom looks that an owner holds: as [View.coatOf] says, but that the land of
// members of other years is pale where all years are shown, whoever holds it at the moment.
func (v *View) coatAt(s *story.State, atom int, o story.Owner) coat {
	c := v.coatOf(s, o)
	if s.Ever != nil && s.Ever[atom] && !v.statesOnly && !member(s, o) {
		c = coat{paint: paint{ground: v.aside(), held: c.held}}
	}
	return c
}
