package scene

import (
	"strings"

	"atlas.example/southsouth/data/chronicle"
	"atlas.example/southsouth/scene/profile"
	"atlas.example/southsouth/scene/story"
)

// selectionNews is what is to be said of what is selected.
type selectionNews struct {
	of    profile.Subject
	quiet int // ticks since it was selected
}

// tellSelected has the name and standing of what is selected read aloud, after a pause, so that going
// from country to country does not speak every one.
func (t *teller) tellSelected(s *story.State, of profile.Subject) {
	n := &t.chosen
	if n.of != of {
		*n = selectionNews{of: of}
		return
	}
	n.quiet++
	if n.quiet != announceAfter || of.None() {
		return
	}
	day := chronicle.Day(s.Moment.Day())
	of = of.On(t.chronicle, day)
	name, today := of.Name(t.chronicle, day)
	if today != "" && today != name {
		name = t.chronicle.Words.F("{0}, today {1}", name, today)
	}
	var text strings.Builder
	stop := t.chronicle.Words.In("list", ". ")
	text.WriteString(name + stop + of.Status(t.chronicle, day))
	for _, line := range of.Did(t.chronicle, s) {
		text.WriteString(stop + line.Text)
	}
	t.page.Announce(text.String() + strings.TrimRight(stop, " "))
}
