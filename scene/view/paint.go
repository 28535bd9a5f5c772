package view

import (
	"image/color"

	"atlas.example/southsouth/data/chronicle"
	"atlas.example/southsouth/scene/display"
	"atlas.example/southsouth/scene/story"
)

// paintOf is how a piece of land is filled. Only what is documented is plain: a member by its
// colour, and while a meeting is shown a participant by the mark of its evidence.
func (v *View) paintOf(s *story.State, o story.Owner) paint {
	ground := paint{ground: v.bare(o)}
	if o.Entity < 0 {
		return ground
	}
	e := &s.Entities[o.Entity]
	switch {
	case s.Meeting >= 0 && e.Part != nil:
		return v.paintPart(e)
	case e.Member && s.Meeting >= 0:
		// Members that the meeting is not about step back.
		return paint{ground: mix(v.land, v.petrol, 0.35)}
	case e.Member:
		return paint{ground: v.memberColor(e)}
	case e.Gone > 0:
		return paint{ground.ground, fade(v.petrol, e.Gone), display.Hatch}
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

// memberColor is a member's colour: new ones stand out and settle.
func (v *View) memberColor(e *story.Entity) color.NRGBA {
	return mix(v.petrol, v.ochre, e.Fresh)
}

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
