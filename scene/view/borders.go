package view

import (
	"atlas.example/southsouth/data/atlas"
	"atlas.example/southsouth/scene/display"
	"atlas.example/southsouth/scene/story"
)

// border is a line between two atoms. It shows while they belong to two units.
type border struct {
	path   *display.Path
	a, b   int32
	always bool
}

// borders are the lines between atoms at one level of detail, without those that never show.
// All but a few show at all times: they are drawn in groups, with the still part of the map.
type borders struct {
	lines     []border
	permanent []*display.Path // those that always show, grouped by the atom on their left
}

// parted reports whether a border runs between the land of two owners.
func parted(a, b story.Owner) bool { return a.Unit != b.Unit }

// bordersAt makes the borders of a level.
func (l *land) bordersAt(at atlas.Level) borders {
	var out borders
	groups := make([][][]display.Point, len(l.atlas.Atoms))
	for i := range l.atlas.Arcs {
		arc := &l.atlas.Arcs[i]
		if arc.Seam || arc.Left == atlas.Sea || arc.Right == atlas.Sea {
			continue
		}
		always, ever := l.shows(arc)
		line := l.arc(i, at)
		if !ever || len(line) < 2 {
			continue
		}
		out.lines = append(out.lines, border{display.NewPath(nil, [][]display.Point{line}), arc.Left, arc.Right, always})
		if always {
			groups[arc.Left] = append(groups[arc.Left], line)
		}
	}
	for _, lines := range groups {
		if len(lines) > 0 {
			out.permanent = append(out.permanent, display.NewPath(nil, lines))
		}
	}
	return out
}

// shows reports whether an arc is a border at all times of the story, and whether at any.
func (l *land) shows(arc *atlas.Arc) (always, ever bool) {
	always = true
	for _, owners := range l.owners {
		shown := parted(owners[arc.Left], owners[arc.Right])
		always, ever = always && shown, ever || shown
	}
	return always, ever
}

// permanent strokes the borders that always show.
func (v *View) permanent(dst *display.List, at atlas.Level) {
	for _, path := range v.earth.levels[at].borders.permanent {
		if v.seen(path) {
			dst.Stroke(path, v.lens.place, v.border, borderWidth, display.Dash{})
		}
	}
}

// passing strokes the borders that come and go, as far as they are there.
func (v *View) passing(dst *display.List, s *story.State, at atlas.Level) {
	lines := v.earth.levels[at].borders.lines
	for i := range lines {
		b := &lines[i]
		if b.always || !v.seen(b.path) {
			continue
		}
		share := float32(0)
		if parted(s.Land[b.a], s.Land[b.b]) {
			share = 1
		}
		after, turned := v.turned(s, b)
		share += (after - share) * turned
		if share > 0 {
			dst.Stroke(b.path, v.lens.place, fade(v.border, share), borderWidth, display.Dash{})
		}
	}
}

// turned is whether a border will show, 0 or 1, once the land beside it has changed hands, and
// how far it has.
func (v *View) turned(s *story.State, b *border) (after, share float32) {
	to := [...]story.Owner{s.Land[b.a], s.Land[b.b]}
	for _, t := range s.Turns {
		switch t.Atom {
		case b.a:
			to[0] = t.To
		case b.b:
			to[1] = t.To
		default:
			continue
		}
		share = max(share, t.Share)
	}
	if parted(to[0], to[1]) {
		after = 1
	}
	return after, share
}
