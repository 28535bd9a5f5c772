package view

import (
	"image/color"
	"slices"

	"atlas.example/southsouth/data/atlas"
	"atlas.example/southsouth/scene/display"
	"atlas.example/southsouth/scene/story"
)

// coat is how a piece of land looks: the paint that stays, for as long as nothing happens,
// and over it one that comes or goes, at a share of its opacity.
type coat struct {
	paint
	over  paint
	share float32
}

// plain is the colour of a coat's ground and what is over it, for signs.
func (c coat) plain() color.NRGBA { return mix(c.ground, c.over.ground, c.share) }

// wash is a paint over the still part of the map. As it comes and goes, the still part stays
// what it is and need not be painted again.
type wash struct {
	atom int
	stain
}

// stain is what washes that are painted together have in common.
type stain struct {
	paint
	share float32
}

// coats finds how each atom looks: what stays goes to the still part, the rest is washes.
func (v *View) coats(s *story.State) {
	b := &v.base
	b.next, b.washes = b.next[:0], b.washes[:0]
	for i, owner := range s.Land {
		c := v.coatAt(s, i, owner)
		b.next = append(b.next, c.paint)
		b.addWash(i, c.over, c.share)
	}
	for _, t := range s.Turns {
		if now, then := v.coatAt(s, int(t.Atom), s.Land[t.Atom]), v.coatAt(s, int(t.Atom), t.To); now != then {
			b.addWash(int(t.Atom), then.paint, t.Share)
			b.addWash(int(t.Atom), then.over, then.share*t.Share)
		}
	}
}

func (b *basemap) addWash(atom int, p paint, share float32) {
	if share > 0 {
		b.washes = append(b.washes, wash{atom, stain{p, share}})
	}
}

// washed paints the washes, those that are alike together, and once more the waters on
// them and the lines beside them, of which each wash has covered the half on its side.
func (v *View) washed(dst *display.List, s *story.State, at atlas.Level) {
	b := &v.base
	b.stains = b.stains[:0]
	for _, w := range b.washes {
		if !slices.Contains(b.stains, w.stain) {
			b.stains = append(b.stains, w.stain)
		}
	}
	for _, st := range b.stains {
		for _, in := range v.inks(st.paint) {
			v.washAll(dst, at, st, in)
		}
	}
	if len(b.washes) > 0 {
		v.rewater(dst, at, s.Year)
		v.retrace(dst, at)
	}
}

// washAll fills the atoms of one stain with an ink of it.
func (v *View) washAll(dst *display.List, at atlas.Level, st stain, in ink) {
	if in.color.A == 0 {
		return
	}
	for _, w := range v.base.washes {
		if path := v.earth.levels[at].atoms[w.atom]; w.stain == st && v.seen(path) {
			dst.Fill(path, v.lens.place, fade(in.color, st.share), in.pattern)
		}
	}
}

// retrace strokes the coasts and permanent borders of washed atoms, as far as they are covered.
func (v *View) retrace(dst *display.List, at atlas.Level) {
	lv, b := &v.earth.levels[at], &v.base
	b.covered = append(b.covered[:0], make([]float32, len(lv.atoms))...)
	for _, w := range b.washes {
		b.covered[w.atom] = max(b.covered[w.atom], w.share)
	}
	for i := range lv.borders.lines {
		line := &lv.borders.lines[i]
		share := max(b.covered[line.a], b.covered[line.b])
		if !line.always || share == 0 {
			continue
		}
		if path := v.earth.border(at, i); v.seen(path) {
			v.line(dst, path, line.style, share)
		}
	}
	for atom, share := range b.covered {
		if path := lv.coasts[atom]; share > 0 && v.seen(path) {
			dst.Stroke(path, v.lens.place, fade(v.coast, share), coastWidth, display.Dash{})
		}
	}
}
