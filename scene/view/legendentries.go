package view

import (
	"slices"

	"atlas.example/southsouth/data/chronicle"
	"atlas.example/southsouth/scene/display"
)

// occasion is what the map shows, which decides what fills mean.
type occasion uint8

// The occasions.
const (
	membersShown    occasion = iota // who is a member
	summitShown                     // who met, of South and North
	conferenceShown                 // who came of the members, as far as that is established
	occasionCount
)

// occasionsOf are what is shown while an event's participants are, by event.
func occasionsOf(c *chronicle.Chronicle) []occasion {
	out := make([]occasion, len(c.Events))
	for i := range c.Events {
		parts := c.ParticipantsOf(c.Events[i].ID)
		switch {
		case len(parts) == 0:
		case slices.ContainsFunc(parts, func(p *chronicle.Participant) bool { return p.Group == north }):
			out[i] = summitShown
		default:
			out[i] = conferenceShown
		}
	}
	return out
}

// entry is one sign of the legend with what it means on each occasion, nothing where it is not to be
// seen then. Draw draws the sign around a point; a group's name and what is only pressed have none.
type entry struct {
	texts [occasionCount]string
	draw  func(v *View, dst *display.List, at display.Point)
	act   Action // what a press does
}

// always is a meaning that is the same on all occasions.
func always(text string) [occasionCount]string { return [occasionCount]string{text, text, text} }

// name is the first of an entry's meanings.
func (e *entry) name() string {
	for _, text := range e.texts {
		if text != "" {
			return text
		}
	}
	return ""
}

// The legends of the two maps, and what they are where there is less room.
var (
	storyLegend = slices.Concat(memberEntries, movementEntry, landEntries, hostEntries, fieldEntries, claimedProject, markEntries, voiceEntries, allEntry)
	storyShort  = slices.Concat(memberEntries, landEntries, hostEntries, fieldEntries[1:], markEntries)
	stateLegend = slices.Concat(tintEntries, landEntries, fieldEntries, markEntries, voiceEntries, allEntry)
	stateShort  = slices.Concat(tintEntries, landEntries, fieldEntries[1:], markEntries)

	storySigns = slices.Concat(memberEntries, movementEntry, landEntries, hostEntries, traitEntries(namTrait, g77Trait, otherTrait, projectTrait), claimedProject, traitEntries(markOrder[:]...), linkEntries, rulerEntries)
	stateSigns = slices.Concat(tintEntries, landEntries, traitEntries(namTrait, g77Trait, otherTrait), traitEntries(markOrder[:]...), rulerEntries)
)

// helpEntries are the signs of the map that is shown, for those who want them explained.
func (v *View) helpEntries() []entry {
	if v.statesOnly {
		return stateSigns
	}
	return storySigns
}

var memberEntries = []entry{
	{texts: [...]string{"Non-Aligned member", "of the South, a member", "attendance documented"}, draw: func(v *View, dst *display.List, at display.Point) {
		v.swatch(dst, at, paint{ground: v.petrol})
	}},
	{texts: [...]string{"just joined", "", ""}, draw: func(v *View, dst *display.List, at display.Point) {
		v.swatch(dst, at, paint{ground: v.ochre})
	}},
	{texts: [...]string{"has left the movement", "has left the movement", "attendance not established"}, draw: func(v *View, dst *display.List, at display.Point) {
		v.swatch(dst, at, v.patterned(v.petrol, display.Hatch))
	}},
	{texts: [...]string{"", "South, not a member", ""}, draw: func(v *View, dst *display.List, at display.Point) {
		v.swatch(dst, at, v.patterned(v.petrol, display.Dots))
	}},
	{texts: [...]string{"", "other member", ""}, draw: func(v *View, dst *display.List, at display.Point) {
		v.swatch(dst, at, paint{ground: v.aside()})
	}},
	{texts: [...]string{"", "North", ""}, draw: func(v *View, dst *display.List, at display.Point) {
		v.swatch(dst, at, paint{ground: v.aubergine})
	}},
}

// movementEntry is left out where there is less room: movements have their initials beside them.
var movementEntry = []entry{
	{texts: always("movement"), draw: func(v *View, dst *display.List, at display.Point) {
		at.Y++
		dst.Symbol(display.Triangle, at, movementRadius, v.petrol)
		dst.Outline(display.Triangle, at, movementRadius, v.rim, 1, display.Dash{})
	}},
}

var tintEntries = []entry{
	{texts: always("a colour for each state"), draw: func(v *View, dst *display.List, at display.Point) {
		v.swatch(dst, at, paint{ground: v.states[3]})
	}},
	{texts: always("fainter: what it rules elsewhere"), draw: func(v *View, dst *display.List, at display.Point) {
		v.swatch(dst, at, paint{ground: mix(v.states[3], v.paper, paler)})
	}},
}

var landEntries = []entry{
	{texts: always("held by another, disputed"), draw: func(v *View, dst *display.List, at display.Point) {
		v.swatch(dst, at, paint{ground: v.land, held: true})
	}},
	{texts: always("no recognised sovereign"), draw: func(v *View, dst *display.List, at display.Point) {
		v.swatch(dst, at, paint{ground: v.grey})
	}},
	{texts: always("changed this year"), draw: func(v *View, dst *display.List, at display.Point) {
		dst.Outline(display.Disc, at, 6, v.ink, 1.5, display.Dash{})
	}},
	{texts: always("ceasefire line"), draw: func(v *View, dst *display.List, at display.Point) { v.sample(dst, at, chronicle.Ceasefire) }},
	{texts: always("border not agreed"), draw: func(v *View, dst *display.List, at display.Point) { v.sample(dst, at, chronicle.Undetermined) }},
}

var hostEntries = []entry{
	{texts: always("host"), draw: func(v *View, dst *display.List, at display.Point) {
		dst.Box(display.XYWH(at.X-7, at.Y-6, 14, 12), v.brick, display.Plain)
		dst.Box(display.XYWH(at.X-5, at.Y-4, 10, 8), v.land, display.Plain)
	}},
}

var claimedProject = []entry{
	{texts: always("DPRK sources only"), draw: func(v *View, dst *display.List, at display.Point) {
		dst.Outline(display.Diamond, at, 5.5, v.ink, 1, display.Dash{On: 2, Off: 1.5})
	}},
}

var (
	fieldEntries = append([]entry{{texts: always("Show:")}}, traitEntries(namTrait, g77Trait, otherTrait, projectTrait)...)
	markEntries  = traitEntries(markOrder[:]...)
	voiceEntries = append([]entry{{texts: always("Told by:")}}, traitEntries(firstVoice, firstVoice+1, firstVoice+2, firstVoice+3, firstVoice+4)...)
	allEntry     = []entry{{texts: always(showAll), act: Action{Verb: ShowAll}}}
)

// traitEntries are entries that are pressed to leave out what has a trait.
func traitEntries(traits ...Trait) []entry {
	var out []entry
	for _, t := range traits {
		out = append(out, entry{texts: always(traitRows[t].name), draw: signOf(t), act: Action{Verb: ToggleTrait, N: int(t)}})
	}
	return out
}
