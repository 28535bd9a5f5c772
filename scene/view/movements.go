package view

import (
	"atlas.example/southsouth/data/chronicle"
	"atlas.example/southsouth/scene/display"
	"atlas.example/southsouth/scene/story"
)

// movementAt is where the sign of a movement with a part in the story is, and whether there is one
// in the map's frame.
func (v *View) movementAt(s *story.State, entity int) (at display.Point, ok bool) {
	n, e := &v.story.Chronicle.Entities[entity], &s.Entities[entity]
	if v.statesOnly || n.Kind != chronicle.Movement || !e.Member && e.Part == nil {
		return display.Point{}, false
	}
	at, ok = v.inFrame(n.At)
	at.Y -= movementAbove
	return at, ok
}

// initialsOf is what a movement is called where there is little room: the word that the glossary has for it in the
// language, or else its id, which is its initials in English.
func (v *View) initialsOf(id string) string {
	c := v.story.Chronicle
	for i, word := range c.English().Glossary {
		if word.Term == id {
			return c.Glossary[i].Term
		}
	}
	return id
}

// movements names the movements beside their signs by their initials, where there is room.
func (v *View) movements(dst *display.List, s *story.State) {
	f := bold(smallest)
	for i := range s.Entities {
		at, ok := v.movementAt(s, i)
		if !ok {
			continue
		}
		name := v.initialsOf(v.story.Chronicle.Entities[i].ID)
		m := v.typist.measure(f, name)
		for _, side := range [...]display.Point{{X: 1}, {X: -1}, {X: 1, Y: -4}, {X: -1, Y: -4}, {X: 1, Y: 4}, {X: -1, Y: 4}} {
			x := at.X + side.X*(movementRadius+3) - m.Advance/2 + side.X*m.Advance/2
			box := display.XYWH(x, at.Y+side.Y-(m.Ascent+m.Descent)/2, m.Advance, m.Ascent+m.Descent)
			if v.free(box) {
				v.taken.more = append(v.taken.more, spaced(box))
				dst.Text(name, display.Point{X: x, Y: box.Min.Y + m.Ascent}, f, v.ink, fade(v.panel, 0.9))
				break
			}
		}
	}
}
