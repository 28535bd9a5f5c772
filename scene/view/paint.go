package view

import (
	"image/color"

	"atlas.example/southsouth/data/chronicle"
	"atlas.example/southsouth/scene/display"
	"atlas.example/southsouth/scene/story"
)

// coatOf is how a piece of land looks. Only what is documented is plain: a member by its
// colour, and while a meeting is shown a participant by the mark of its evidence. New members
// stand out and settle, and those that left leave a trace for a while.
func (v *View) coatOf(s *story.State, o story.Owner) coat {
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
		return coat{paint: paint{ground: mix(v.land, v.petrol, 0.35)}}
	case e.Member:
		return coat{paint{ground: v.petrol}, paint{ground: v.ochre}, e.Fresh}
	case e.Gone > 0:
		return coat{ground.paint, paint{ground.ground, v.petrol, display.Hatch}, e.Gone}
	}
	return ground
}

// bare is the ground of land that nobody in the story holds.
func (v *View) bare(o story.Owner) color.NRGBA {
	if o.Unit >= 0 && v.story.Chronicle.Units[o.Unit].Status == international {
		return mix(v.land, v.paper, 0.6)
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
		return paint{mix(v.land, v.paper, 0.5), hue, display.Dots}
	case e.Part.Evidence == chronicle.Documented:
		return paint{ground: hue}
	}
	return paint{mix(v.land, v.paper, 0.5), hue, display.Hatch}
}

// The groups of participants that are shown in ways of their own, in the words of the tables.
const (
	north        = "North"
	southern     = "South"
	outside      = "non-member"
	organisation = "organisation"
	vacant       = "vacant seat"
)
