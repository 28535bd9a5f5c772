package view

import (
	"atlas.example/southsouth/data/atlas"
	"atlas.example/southsouth/data/chronicle"
	"atlas.example/southsouth/scene/display"
	"atlas.example/southsouth/scene/story"
)

// border is a line between two atoms. It shows while they belong to two units.
type border struct {
	path   *display.Path
	a, b   int32
	always bool // whether it shows at all times, in one style
	style  chronicle.LineStyle
}

// borders are the lines between atoms at one level of detail, without those that never show.
// All but a few show at all times: they are drawn in groups, with the still part of the map.
type borders struct {
	lines     []border
	permanent []permanent
}

// permanent is borders that always show, of one style and with one atom on their left.
type permanent struct {
	path  *display.Path
	style chronicle.LineStyle
}

// history is what an arc between two atoms is in the course of the story.
type history struct {
	ever, always bool                // whether it is a border at some time, and at all times in one style
	style        chronicle.LineStyle // the last it had
}

// styler says how the line between the land of two owners is drawn, and whether there is one.
type styler func(a, b story.Owner) (chronicle.LineStyle, bool)

// stylerOf is the rule of a story's tables.
func stylerOf(c *chronicle.Chronicle) styler {
	return func(a, b story.Owner) (chronicle.LineStyle, bool) {
		if a.Unit == b.Unit {
			return chronicle.Settled, false
		}
		if a.Unit < 0 || b.Unit < 0 {
			return chronicle.Settled, true
		}
		return c.StyleBetween(c.Units[a.Unit].ID, c.Units[b.Unit].ID), true
	}
}

// historiesOf follows each arc through the times in which no land changes hands.
func historiesOf(a *atlas.Atlas, lands [][]story.Owner, styled styler) []history {
	out := make([]history, len(a.Arcs))
	for i := range a.Arcs {
		arc, h := &a.Arcs[i], &out[i]
		if arc.Seam || arc.Left == atlas.Sea || arc.Right == atlas.Sea {
			continue
		}
		h.always = true
		for _, land := range lands {
			style, shown := styled(land[arc.Left], land[arc.Right])
			h.always = h.always && shown && (!h.ever || style == h.style)
			if shown {
				h.ever, h.style = true, style
			}
		}
	}
	return out
}

// bordersAt makes the borders of a level.
func (l *land) bordersAt(at atlas.Level) borders {
	var out borders
	type group struct {
		left  int32
		style chronicle.LineStyle
	}
	groups, order := map[group][][]display.Point{}, []group(nil)
	for i, h := range l.histories {
		if !h.ever {
			continue
		}
		lines := l.arc(i, at)
		if len(lines) == 0 {
			continue
		}
		arc := &l.atlas.Arcs[i]
		out.lines = append(out.lines, border{staying(nil, lines), arc.Left, arc.Right, h.always, h.style})
		if h.always {
			g := group{arc.Left, h.style}
			if groups[g] == nil {
				order = append(order, g)
			}
			groups[g] = append(groups[g], lines...)
		}
	}
	for _, g := range order {
		out.permanent = append(out.permanent, permanent{staying(nil, groups[g]), g.style})
	}
	return out
}

// permanent strokes the borders that always show.
func (v *View) permanent(dst *display.List, at atlas.Level) {
	for _, p := range v.earth.levels[at].borders.permanent {
		if v.seen(p.path) {
			v.line(dst, p.path, p.style, 1)
		}
	}
}

// passing strokes the borders that come and go or change their style, as far as they are there.
func (v *View) passing(dst *display.List, s *story.State, at atlas.Level) {
	lines := v.earth.levels[at].borders.lines
	for i := range lines {
		b := &lines[i]
		if b.always || !v.seen(b.path) {
			continue
		}
		style, shown := v.styled(s.Land[b.a], s.Land[b.b])
		left, right, share := turned(s, b)
		next, comes := v.styled(left, right)
		switch {
		case share > 0 && (style != next || shown != comes):
			if shown {
				v.line(dst, b.path, style, 1-share)
			}
			if comes {
				v.line(dst, b.path, next, share)
			}
		case shown:
			v.line(dst, b.path, style, 1)
		}
	}
}

// turned is whose the land beside a border will be once it has changed hands, and how far
// it has.
func turned(s *story.State, b *border) (left, right story.Owner, share float32) {
	left, right = s.Land[b.a], s.Land[b.b]
	for _, t := range s.Turns {
		switch t.Atom {
		case b.a:
			left = t.To
		case b.b:
			right = t.To
		default:
			continue
		}
		share = max(share, t.Share)
	}
	return left, right, share
}

// line strokes a border in its style, at a share of its opacity. A border like any other is
// pale. A line of ceasefire and one that was never agreed are to be noticed: they are dark,
// and a pale line under them keeps them apart from dark land.
func (v *View) line(dst *display.List, path *display.Path, style chronicle.LineStyle, share float32) {
	c, width, dash := v.lineStyle(style)
	if v.darkBorders() && style == chronicle.Settled {
		c = v.outline
	}
	if dash.On > 0 {
		dst.Stroke(path, v.lens.place, fade(v.border, share), width*1.3, display.Dash{})
	}
	dst.Stroke(path, v.lens.place, fade(c, share), width, dash)
}

// darkBorders reports whether settled borders are dark: pale lines would be lost between pale
// colours and in hatches.
func (v *View) darkBorders() bool { return v.statesOnly || v.meeting }
