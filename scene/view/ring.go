package view

import (
	"cmp"
	"image/color"
	"slices"

	"atlas.example/southsouth/scene/display"
)

// Pressable is what keys can go to, each once, by what it asks for: what of the last picture can be
// pressed, from above to below and in a row from the left, and the links of a text that is read, those
// that are not seen among them. While a panel is open it has all of them.
func (v *View) Pressable() []Action {
	hits := slices.Clone(v.hits)
	if v.open != NoPanel {
		area := v.panelArea(v.open)
		hits = slices.DeleteFunc(hits[v.inPanel:], func(h hit) bool { return !area.Overlaps(h.area) })
	}
	slices.SortStableFunc(hits, func(a, b hit) int {
		if overlap := min(a.area.Max.Y, b.area.Max.Y) - max(a.area.Min.Y, b.area.Min.Y); overlap > min(a.area.H(), b.area.H())/2 {
			return cmp.Compare(a.area.Min.X, b.area.Min.X)
		}
		return cmp.Compare(a.area.Min.Y, b.area.Min.Y)
	})
	var out []Action
	for _, h := range hits {
		switch {
		case h.action.Verb == Nothing, h.action.Verb == Follow, h.action.Verb == Scroll, slices.Contains(out, h.action):
		default:
			out = append(out, h.action)
		}
	}
	for i := range v.Links() {
		out = append(out, Action{Verb: Follow, N: i + 1})
	}
	return out
}

// ringed draws a ring around what keys are at, where it is seen.
func (v *View) ringed(dst *display.List, at Action) {
	if at.Verb == Nothing {
		return
	}
	for _, h := range v.hits {
		if h.action == at {
			r := h.area.Inset(-1).Intersect(v.layout.window)
			v.ring(dst, r, v.panel, 4)
			v.ring(dst, r, v.ink, 2)
		}
	}
}

// ring draws a rectangle's edge, in a width.
func (v *View) ring(dst *display.List, r display.Rect, c color.NRGBA, width float32) {
	half := width / 2
	for _, side := range [...][2]display.Point{
		{{X: r.Min.X - half, Y: r.Min.Y}, {X: r.Max.X + half, Y: r.Min.Y}},
		{{X: r.Min.X - half, Y: r.Max.Y}, {X: r.Max.X + half, Y: r.Max.Y}},
		{{X: r.Min.X, Y: r.Min.Y}, {X: r.Min.X, Y: r.Max.Y}},
		{{X: r.Max.X, Y: r.Min.Y}, {X: r.Max.X, Y: r.Max.Y}},
	} {
		dst.Line(side[0], side[1], c, width, display.Dash{})
	}
}
