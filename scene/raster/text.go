package raster

import (
	"image"
	"image/color"
	"image/draw"

	"atlas.example/southsouth/scene/display"
)

// text paints a run with its pen on the nearest device pixel, as the GPU painter does.
func (p *painter) text(it *display.Item) {
	mask, origin := p.set.Rasterize(it.Font.Scaled(p.scale), it.Text)
	pen := image.Pt(display.Snap(it.From.X*p.scale), display.Snap(it.From.Y*p.scale))
	if it.Halo.A > 0 {
		halo, grown := display.Halo(mask, p.scale)
		p.stamp(halo, pen.Sub(origin).Sub(grown), it.Halo)
	}
	p.stamp(mask, pen.Sub(origin), it.Color)
}

// stamp paints a colour through a mask whose origin goes to at.
func (p *painter) stamp(mask *image.Alpha, at image.Point, c color.NRGBA) {
	area := mask.Bounds().Sub(mask.Bounds().Min).Add(at)
	seen := area.Intersect(p.clip)
	draw.DrawMask(p.dst, seen, image.NewUniform(c), image.Point{}, mask,
		mask.Bounds().Min.Add(seen.Min.Sub(area.Min)), draw.Over)
}
