package view

import (
	"image/color"

	"atlas.example/southsouth/data/atlas"
	"atlas.example/southsouth/data/chronicle"
	"atlas.example/southsouth/scene/story"
)

// paler is how much of a state's colour is paper where the state rules what is not its own.
const paler = 0.5

// tintsOf are the colours of a chronicle's units on a plain political map, by unit: a state's
// own, and paler for what it rules. No unit without a recognised sovereign has one.
func (t *theme) tintsOf(c *chronicle.Chronicle, tints []atlas.Tint) []color.NRGBA {
	of := make(map[string]color.NRGBA, len(tints))
	for _, tint := range tints {
		of[tint.State] = t.states[int(tint.Colour)%len(t.states)]
	}
	out := make([]color.NRGBA, len(c.Units))
	for i := range c.Units {
		u := &c.Units[i]
		out[i] = of[u.Sovereign]
		if u.ID != u.Sovereign && out[i] != none {
			out[i] = mix(out[i], t.paper, paler)
		}
	}
	return out
}

// stateColours is the coat of a piece of land on the plain political map.
func (v *View) stateColours(o story.Owner) coat {
	if o.Unit < 0 || v.tints[o.Unit] == none {
		return coat{paint: paint{ground: v.bare(o)}}
	}
	return coat{paint: paint{ground: v.tints[o.Unit]}}
}
