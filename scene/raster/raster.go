// Package raster paints a [display.List] without a GPU, a window or a browser: for golden
// pictures, posters and tests.
//
// It is the plain, slow twin of the GPU painter. Areas and lines are antialiased by
// coverage (golang.org/x/image/vector); texts come from the list's typesetter.
package raster

import (
	"image"
	"image/color"
	"image/draw"

	"golang.org/x/image/vector"

	"atlas.example/southsouth/scene/display"
)

// Paint paints a picture of the given size in device pixels, at scale of them a logical pixel.
// What the list leaves uncovered is transparent.
func Paint(list *display.List, size image.Point, scale float32, set display.Typesetter) *image.RGBA {
	p := &painter{
		dst:   image.NewRGBA(image.Rectangle{Max: size}),
		scale: scale,
		set:   set,
		tiles: map[display.Pattern]*image.Alpha{},
	}
	p.clip = p.dst.Bounds()
	for items := list.Items; len(items) > 0; {
		if n := alike(items); n > 0 {
			p.fill(items[:n])
			items = items[n:]
			continue
		}
		p.paint(&items[0])
		items = items[1:]
	}
	return p.dst
}

type painter struct {
	dst   *image.RGBA
	clip  image.Rectangle
	scale float32
	set   display.Typesetter
	tiles map[display.Pattern]*image.Alpha
	ras   vector.Rasterizer
}

func (p *painter) paint(it *display.Item) {
	switch it.Kind {
	case display.Stroke:
		for _, line := range it.Path.Lines {
			p.strokeLine(line, it.Place, it)
		}
	case display.Box:
		p.polygon([]display.Point{
			it.Rect.Min,
			{X: it.Rect.Max.X, Y: it.Rect.Min.Y},
			it.Rect.Max,
			{X: it.Rect.Min.X, Y: it.Rect.Max.Y},
		}, it)
	case display.Line:
		p.strokeLine([]display.Point{it.From, it.To}, display.Identity, it)
	case display.Symbol:
		p.polygon(outline(it.Shape, it.From, it.Radius, p.scale), it)
	case display.Outline:
		ring := outline(it.Shape, it.From, it.Radius, p.scale)
		p.strokeLine(append(ring, ring[0]), display.Identity, it)
	case display.Text:
		p.text(it)
	case display.Clip:
		p.clipTo(it.Rect)
	case display.Fill, display.BeginLayer, display.EndLayer:
		// Fills are painted in runs. A layer is a promise to painters that keep pictures; this
		// one keeps none.
	}
}

func (p *painter) clipTo(r display.Rect) {
	p.clip = p.dst.Bounds()
	if !r.Empty() {
		p.clip = p.clip.Intersect(p.pixels(r))
	}
}

// pixels is the device pixels that r touches.
func (p *painter) pixels(r display.Rect) image.Rectangle {
	return image.Rect(
		floor(r.Min.X*p.scale), floor(r.Min.Y*p.scale),
		ceil(r.Max.X*p.scale), ceil(r.Max.Y*p.scale),
	)
}

// cover starts a shape that touches the device pixels of area, and reports whether any of
// them can be seen.
func (p *painter) cover(area image.Rectangle) (image.Rectangle, bool) {
	area = area.Intersect(p.clip)
	if area.Empty() {
		return area, false
	}
	p.ras.Reset(area.Dx(), area.Dy())
	return area, true
}

// ink paints the shape in the rasterizer with an item's colour and pattern.
func (p *painter) ink(area image.Rectangle, it *display.Item) {
	p.ras.DrawOp = draw.Over
	if it.Pattern == display.Plain {
		p.ras.Draw(p.dst, area, image.NewUniform(it.Color), image.Point{})
		return
	}
	p.ras.Draw(p.dst, area, patterned{p.tile(it.Pattern), it.Color}, area.Min)
}

func (p *painter) tile(pattern display.Pattern) *image.Alpha {
	tile, ok := p.tiles[pattern]
	if !ok {
		tile = display.PatternTile(pattern, p.scale)
		p.tiles[pattern] = tile
	}
	return tile
}

// patterned is a colour through a pattern's tile, repeated over the whole plane.
type patterned struct {
	tile  *image.Alpha
	color color.NRGBA
}

func (p patterned) ColorModel() color.Model { return color.NRGBAModel }

func (p patterned) Bounds() image.Rectangle {
	const far = 1 << 20
	return image.Rect(-far, -far, far, far)
}

func (p patterned) At(x, y int) color.Color {
	side := p.tile.Bounds().Dx()
	c := p.color
	c.A = uint8(int(c.A) * int(p.tile.AlphaAt(mod(x, side), mod(y, side)).A) / 255)
	return c
}

func mod(a, n int) int { return ((a % n) + n) % n }
