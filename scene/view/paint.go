package view

import (
	"image/color"

	"atlas.example/southsouth/data/chronicle"
	"atlas.example/southsouth/scene/display"
	"atlas.example/southsouth/scene/story"
)

// paint is how an atom is filled: a ground, where the pattern is not plain marks on it, and
// over both thin lines where another than its sovereign holds it.
type paint struct {
	ground  color.NRGBA
	marks   color.NRGBA
	pattern display.Pattern
	held    bool
}

// ink is a colour in a pattern.
type ink struct {
	color   color.NRGBA
	pattern display.Pattern
}

// inks are what a paint is made of, from the ground up. Those that it lacks have no colour.
func (v *View) inks(p paint) [3]ink {
	var inks [3]ink
	inks[0] = ink{p.ground, display.Plain}
	if p.pattern != display.Plain {
		inks[1] = ink{p.marks, p.pattern}
	}
	if p.held {
		inks[2] = ink{v.heldInk(p), display.Rule}
	}
	return inks
}

// heldInk is the colour of the lines that say that another holds the land: dark on what is
// pale, pale on what is dark.
func (v *View) heldInk(p paint) color.NRGBA {
	if p.pattern == display.Plain && (p.ground == v.petrol || p.ground == v.aubergine) {
		return fade(v.paper, 0.75)
	}
	return v.coast
}

// coatOf is how a piece of land looks: in the colour of whose it is, or of what it is in the
// story, with lines over it where another holds it.
func (v *View) coatOf(s *story.State, o story.Owner) coat {
	c := v.stateColours(o)
	if !v.statesOnly {
		c = v.colours(s, o)
	}
	if o.Unit >= 0 && v.story.Chronicle.Units[o.Unit].HeldByAnother() {
		c.held, c.over.held = true, true
	}
	return c
}

// colours is the coat of an entity's land. Only what is documented is plain: a member by its
// colour, and while a meeting is shown a participant by the mark of its evidence. New members
// stand out and settle, and those that left leave a trace for a while.
func (v *View) colours(s *story.State, o story.Owner) coat {
	ground := coat{paint: paint{ground: v.bare(o)}}
	if o.Entity < 0 {
		return ground
	}
	e := &s.Entities[o.Entity]
	switch {
	case s.Meeting >= 0 && e.Part != nil:
		return coat{paint: v.paintPart(e)}
	case e.Member && s.Meeting >= 0:
		// Members that the meeting is not about step back.
		return coat{paint: paint{ground: v.aside()}}
	case e.Member:
		_, share := v.growth(e.Fresh)
		return coat{paint{ground: v.petrol}, paint{ground: v.ochre}, share}
	case e.Ever && o.Unit < 0: // for a sign; of land, see coatAt
		return coat{paint: paint{ground: v.aside()}}
	case e.Gone > 0:
		_, share := v.growth(e.Gone)
		return coat{ground.paint, paint{ground: ground.ground, marks: v.petrol, pattern: display.Hatch}, share}
	}
	return ground
}

// aside is the colour of members that a meeting is not about, and of members of other years.
func (v *View) aside() color.NRGBA { return mix(v.land, v.petrol, 0.35) }

// bare is the ground of land that nobody in the story holds: grey where no sovereign is
// recognised.
func (v *View) bare(o story.Owner) color.NRGBA {
	if o.Unit < 0 {
		return v.land
	}
	switch u := &v.story.Chronicle.Units[o.Unit]; {
	case u.Status == international:
		return mix(v.land, v.paper, 0.6)
	case u.NoSovereign():
		return v.grey
	}
	return v.land
}

// international is the standing of Antarctica in units.csv: no one's, and of no interest here.
const international = "international"

// paintPart fills a participant of the meeting shown.
func (v *View) paintPart(e *story.Entity) paint {
	hue := v.petrol
	if e.Part.Group == north {
		hue = v.aubergine
	}
	switch {
	case e.Part.Group == outside || e.Part.Group == vacant:
		return paint{ground: v.land}
	case e.Part.Group == southern && !e.Member:
		return v.patterned(hue, display.Dots)
	case e.Part.Evidence == chronicle.Documented:
		return paint{ground: hue}
	}
	return v.patterned(hue, display.Hatch)
}

// patterned is marks of a hue on a pale ground.
func (v *View) patterned(hue color.NRGBA, pattern display.Pattern) paint {
	return paint{ground: mix(v.land, v.paper, 0.5), marks: hue, pattern: pattern}
}

// The groups of participants that are shown in ways of their own, in the words of the tables.
const (
	north        = "North"
	southern     = "South"
	outside      = "non-member"
	organisation = "organisation"
	vacant       = "vacant seat"
)
