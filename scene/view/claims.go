package view

import (
	"slices"

	"atlas.example/southsouth/data/chronicle"
	"atlas.example/southsouth/scene/display"
)

// The letters of claims, and the distance of their lines and of the claims.
var (
	claimFont = sans(12.5)
	kindFont  = bold(smallest)
)

const (
	claimLine = 16
	claimGap  = 5
	kindLine  = 18
)

// headed reports whether claims of a kind have a heading. What happened needs none: the card's sentence
// says it.
func headed(k chronicle.ClaimKind) bool { return k != "" && k != chronicle.WhatHappened }

// claims tells what is said of an event from a baseline down to a bottom, each claim with its
// mark and none of them cut: one of each kind before a second of any.
func (v *View) claims(dst *display.List, e *chronicle.Event, r display.Rect, y, bottom float32) {
	kind := chronicle.ClaimKind("")
	for _, c := range v.chosen(e, r.W(), bottom-y) {
		if c.Kind != kind && headed(c.Kind) {
			v.typist.put(dst, c.Kind.Heading(), r.Min.X, y, left, kindFont, v.muted)
			y += kindLine
		}
		kind = c.Kind
		v.marked(dst, display.Square, c.Mark, display.Point{X: r.Min.X + 5, Y: y - 4}, 4.5, v.ink)
		y = v.typist.paragraph(dst, paragraph{c.Text, r.Min.X + 16, y, r.W() - 16, 9, claimLine, claimFont, v.ink}) + claimGap
	}
}

// telling is memory for the claims of an event.
type telling struct{ all, byNeed, chosen []*chronicle.Claim }

// chosen are the claims that fit into a height, in the order of telling. They are good until it is asked
// again.
func (v *View) chosen(e *chronicle.Event, width, height float32) []*chronicle.Claim {
	b := &v.telling
	b.all = b.all[:0]
	for i := range v.story.Chronicle.Claims {
		if c := &v.story.Chronicle.Claims[i]; c.EventID == e.ID {
			b.all = append(b.all, c)
		}
	}
	b.byNeed = appendByNeed(b.byNeed[:0], b.all)
	out := b.chosen[:0]
	height += claimGap // none after the last
	for _, c := range b.byNeed {
		if h := v.claimHeight(c, width, !hasKind(out, c.Kind)); h <= height {
			out = append(out, c)
			height -= h
		}
	}
	slices.SortFunc(out, func(p, q *chronicle.Claim) int { return slices.Index(b.all, p) - slices.Index(b.all, q) })
	b.chosen = out
	return out
}

// appendByNeed appends claims ordered by how much a reader would miss them: one of what the article says, of what
// is not known and of what others say, and then the rest in the order of telling.
func appendByNeed(out, claims []*chronicle.Claim) []*chronicle.Claim {
	for _, kind := range [...]chronicle.ClaimKind{chronicle.ArticleSays, chronicle.NotKnown, chronicle.OthersSay} {
		if i := slices.IndexFunc(claims, func(c *chronicle.Claim) bool { return c.Kind == kind }); i >= 0 {
			out = append(out, claims[i])
		}
	}
	for _, c := range claims {
		if !slices.Contains(out, c) {
			out = append(out, c)
		}
	}
	return out
}

func hasKind(claims []*chronicle.Claim, kind chronicle.ClaimKind) bool {
	return slices.ContainsFunc(claims, func(c *chronicle.Claim) bool { return c.Kind == kind })
}

// claimHeight is the room that a claim takes, with the name of its kind if it is the first.
func (v *View) claimHeight(c *chronicle.Claim, width float32, first bool) float32 {
	h := float32(len(v.typist.wrap(claimFont, c.Text, width-16, 9)))*claimLine + claimGap
	if first && headed(c.Kind) {
		h += kindLine
	}
	return h
}
