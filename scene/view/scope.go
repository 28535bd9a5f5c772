package view

import (
	"strconv"

	"atlas.example/southsouth/scene/display"
	"atlas.example/southsouth/scene/story"
	"atlas.example/southsouth/scene/timeline"
)

// scopes are what the values of ScopeOption mean.
var scopes = [...]story.Scope{ScopeYear: story.ThisYear, ScopeSoFar: story.SoFar, ScopeAll: story.AllYears}

// Scope is how far a state is to look for these settings.
func (s *Settings) Scope() story.Scope { return scopes[s[ScopeOption]] }

// scopeWords say which events are shown, the longer ones where there is room for them.
func scopeWords(s *story.State, long bool) string {
	year := strconv.Itoa(s.Year)
	switch s.Scope {
	case story.ThisYear:
		if long {
			return "Events and projects of " + year + " only, as far as they have begun."
		}
		return "events of " + year + " only"
	case story.AllYears:
		if long {
			return "All events " + allYears + ": those to come are pale, as are members of other years."
		}
		return "all events " + allYears
	case story.SoFar:
	}
	if long {
		return "Events up to the date shown; those of earlier years are small."
	}
	return ""
}

// allYears is the years of the story.
var allYears = strconv.Itoa(timeline.FirstYear) + "–" + strconv.Itoa(timeline.LastYear)

// scopeSwitch draws the choice of a scope, and says what it means where there is room beside it.
func (v *View) scopeSwitch(dst *display.List, s *story.State, c Controls) {
	r := v.layout.scope
	if v.layout.form != wide {
		return
	}
	x := r.Min.X
	if !v.sheet.printed {
		x = v.scopeChoices(dst, r, c) + 12
	}
	room := v.noteLeft() - 20 - x
	for _, long := range [...]bool{true, false} {
		text := scopeWords(s, long)
		if f := sans(smallest); v.typist.width(f, text) <= room {
			v.typist.put(dst, text, x, r.Center().Y+4, left, f, v.muted)
			return
		}
	}
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
	y := r.Center().Y + f.Size*0.36 - float32(len(lines)-1)*7
	for _, line := range lines {
		v.typist.put(dst, line, r.Center().X, y, center, f, v.ink)
		y += 14
	}
}

// scopeBeside is which events are shown, if it is not the usual and no switch or button says it.
func (v *View) scopeBeside(s *story.State) string {
	if v.layout.form == wide || !v.layout.scope.Empty() {
		return ""
	}
	return scopeWords(s, false)
}

// scopeFont is the letters of what the year says of the scope.
var scopeFont = sans(smallest + 1)

// scopeNote says in a form without a switch which events are shown: over the month.
func (v *View) scopeNote(dst *display.List, month display.Point) {
	if v.said != "" {
		dst.Text(v.said, display.Point{X: month.X, Y: month.Y - 16}, scopeFont, v.ink, fade(v.paper, 0.8))
	}
}

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
