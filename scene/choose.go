package scene

import (
	"slices"

	"github.com/hajimehoshi/ebiten/v2"
	"github.com/hajimehoshi/ebiten/v2/inpututil"

	"atlas.example/southsouth/data/atlas"
	"atlas.example/southsouth/scene/display"
	"atlas.example/southsouth/scene/profile"
	"atlas.example/southsouth/scene/story"
	"atlas.example/southsouth/scene/timeline"
	"atlas.example/southsouth/scene/view"
)

// choice is what of the map is selected or looked for.
type choice struct {
	selected  profile.Subject
	hover     profile.Subject
	hoverAt   display.Point
	countries bool    // whether arrows go from country to country
	wheel     float64 // how far it has turned since the last notch
	query     view.Query

	mouse  display.Point // where it was last, for it to be still until it moves
	looked looked
	state  *story.State // what is shown
}

// looked is what decides what is under the mouse.
type looked struct {
	at     display.Point
	moment timeline.Moment
	camera view.Camera
	stance view.Stance
	detail atlas.Level
	open   view.Panel
}

// selects makes something what is selected, or nothing.
func (c *choice) selects(of profile.Subject) {
	if c.selected != of {
		c.selected = of
	}
}

// tap selects what is at a point of the map. Where several are about as near, another tap selects the
// next of them, and one more after the last lets go.
func (in *input) tap(v *view.View, at display.Point) {
	var of profile.Subject
	meant := v.SubjectsAt(at)
	if next := slices.Index(meant, in.choice.selected) + 1; next < len(meant) {
		of = meant[next]
	}
	in.choice.selects(of)
	if of.None() && in.open == view.ProfilePanel {
		in.close()
	}
}

// look finds what is under the mouse, while no finger touches the map and no button is down.
func (in *input) look(v *view.View, now looked) {
	c := &in.choice
	at := cursor(v)
	moved := at != c.mouse
	c.mouse = at
	if len(in.touches) > 0 || in.pointer.hold != nothing {
		c.hover, c.looked = profile.Subject{}, looked{at: at}
		return
	}
	now.at, now.open = at, in.open
	if now == c.looked || !moved && c.hover.None() && c.looked.at == at {
		return
	}
	c.looked = now
	var under profile.Subject
	if v.OnMap(at) {
		under = v.SubjectAt(at)
	}
	// What is told stays where it is while the mouse moves a little on the same land, and gives way to it.
	if under != c.hover || apart(at, c.hoverAt) > hoverStays || v.OnTip(at) {
		c.hover, c.hoverAt = under, at
	}
	if under.None() {
		c.hoverAt = display.Point{}
	}
}

// hoverStays is how far the mouse moves on a country before what is told of it follows.
const hoverStays = 60

// arrows are the directions of the arrow keys.
var arrows = [...]struct {
	key ebiten.Key
	to  view.Direction
}{
	{ebiten.KeyArrowLeft, view.Leftward},
	{ebiten.KeyArrowRight, view.Rightward},
	{ebiten.KeyArrowUp, view.Upward},
	{ebiten.KeyArrowDown, view.Downward},
}

// countryKeys moves the selection from country to country, and reports whether a key did.
func (in *input) countryKeys(v *view.View) bool {
	c := &in.choice
	if !c.countries || in.open == view.FilterPanel {
		return false
	}
	for _, a := range arrows {
		if struck(a.key) {
			in.toNeighbour(v, a.to)
			return true
		}
	}
	order := v.InReadingOrder(c.state)
	switch {
	case len(order) == 0:
	case inpututil.IsKeyJustPressed(ebiten.KeyHome):
		in.goTo(v, order[0])
		return true
	case inpututil.IsKeyJustPressed(ebiten.KeyEnd):
		in.goTo(v, order[len(order)-1])
		return true
	}
	return false
}

// toNeighbour goes to the next country in a direction, where there is one.
func (in *input) toNeighbour(v *view.View, to view.Direction) {
	if next := v.Neighbour(in.choice.state, in.choice.selected.Entity-1, to); next >= 0 {
		in.goTo(v, next)
	}
}

// goTo selects an entity, and moves the map where it would not be seen.
func (in *input) goTo(v *view.View, entity int) {
	in.choice.selects(profile.Subject{Entity: entity + 1})
	v.Show(entity)
}

// stepCountry goes so many countries on in reading order.
func (in *input) stepCountry(v *view.View, n int) {
	order := v.InReadingOrder(in.choice.state)
	if len(order) == 0 {
		return
	}
	at := 0
	for i, entity := range order {
		if entity == in.choice.selected.Entity-1 {
			at = i + n
		}
	}
	in.goTo(v, order[(at%len(order)+len(order))%len(order)])
}

// toggleCountries begins or ends going from country to country.
func (in *input) toggleCountries(v *view.View) {
	c := &in.choice
	c.countries = !c.countries
	if in.open == view.FindPanel {
		in.close()
	}
	if c.countries && c.selected.Entity == 0 {
		if first := v.Neighbour(c.state, -1, view.Rightward); first >= 0 {
			in.goTo(v, first)
		}
	}
}

// enter opens the profile of what is selected, or else the article.
func (in *input) enter() {
	if in.choice.selected.None() {
		in.toggle(view.ArticlePanel)
	} else {
		in.toggle(view.ProfilePanel)
	}
}

// takesMore reports whether keys are wanted that are the page's otherwise: those that go up and down,
// and those that are typed.
func (in *input) takesMore() bool {
	return in.choice.countries || in.open != view.NoPanel && in.open != view.HelpPanel && in.open != view.OptionsPanel
}

// notches counts the notches that the wheel turns down, of a trackpad's small steps as many as make
// one each.
func (c *choice) notches(dy float64) int {
	c.wheel -= dy
	n := int(c.wheel)
	c.wheel -= float64(n)
	return n
}
