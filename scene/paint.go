package scene

import (
	"image"
	"image/color"

	"github.com/hajimehoshi/ebiten/v2"

	"atlas.example/southsouth/scene/display"
	"atlas.example/southsouth/scene/mesh"
	"atlas.example/southsouth/scene/view"
)

// painter paints a [display.List] on the GPU. Its plain twin is package raster.
//
// Everything becomes triangles with a colour at each corner. They are collected and drawn in
// one call for as long as they can be: what stands among the lines and patterns of a map by the shader of those.
// Edges are smoothed by the coverage that package mesh gives them; the bare triangles of
// areas are covered by the lines drawn on their edges.
type painter struct {
	list display.List
	last shown

	set       display.Typesetter
	scale     float32
	coarse    bool          // whether lines may be, as the map moves
	screen    *ebiten.Image // what the list is painted on
	offscreen *ebiten.Image // the engine's when the list was composed
	touched   struct {
		of, pixel *ebiten.Image
		black     [4]byte
	}
	// mirrored is whether the engine counts the parts of the screen from its lower edge, though all else from the
	// upper one.
	mirrored bool
	target   *ebiten.Image // what is painted on now: the screen or a layer, within the clip
	whole    *ebiten.Image // target without its clip
	clip     image.Rectangle

	batch   batch
	shaders shaders
	mesh    mesh.Mesh
	areas   map[*display.Path]area
	tess    mesh.Tessellator
	ahead   ahead
	points  []display.Point
	thin    []display.Point
	kept    keptLines
	white   *ebiten.Image // see plain
	texts   map[textKey]stamp
	layers  []layer
}

func newPainter(set display.Typesetter) *painter {
	return &painter{
		set:     set,
		shaders: shaders{newShader("opaque.kage", opaque), newShader("bands.kage", bands), newShader("dots.kage", dots)},
		areas:   map[*display.Path]area{},
		texts:   map[textKey]stamp{},
	}
}

// shows reports whether the screen already has this picture: it is another one where the engine has another offscreen.
func (p *painter) shows(now shown, offscreen *ebiten.Image) bool {
	return p.offscreen == offscreen && p.last == now
}

// touch changes a pixel of the offscreen, which has nothing else on it. The engine keeps such a one to itself until the
// image is drawn, or drawn on, which takes the GPU from the screen and back.
func (p *painter) touch() {
	if p.offscreen != p.touched.of {
		p.touched.of = p.offscreen
		p.touched.pixel = p.offscreen.SubImage(image.Rect(0, 0, 1, 1)).(*ebiten.Image)
	}
	p.touched.pixel.WritePixels(p.touched.black[:])
}

// paint paints the list at a scale of so many device pixels a logical pixel.
func (p *painter) paint(screen *ebiten.Image, scale float32) {
	if p.scale != scale {
		p.forget()
	}
	p.scale, p.screen, p.coarse = scale, screen, p.last.motion != view.Resting
	p.aim(screen)
	p.batch.by = p.shaders.opaque
	still := 0 // layers met so far
	items := p.list.Items
	for i := 0; i < len(items); i++ {
		switch it := &items[i]; it.Kind {
		case display.BeginLayer:
			p.flush()
			if p.beginLayer(still, items[i:endOfLayer(items, i)]) {
				i = endOfLayer(items, i)
				p.endLayer(still)
				still++
			}
		case display.EndLayer:
			p.flush()
			p.endLayer(still)
			still++
		default:
			p.item(it)
		}
	}
	p.flush()
}

// forget drops what was made for another scale.
func (p *painter) forget() {
	p.forgetTexts()
	for _, l := range p.layers {
		if l.image != nil {
			l.image.Deallocate()
		}
	}
	p.layers = nil
}

// aim makes an image the one to paint on, without a clip.
func (p *painter) aim(on *ebiten.Image) {
	p.whole, p.target, p.clip = on, on, on.Bounds()
}

func (p *painter) item(it *display.Item) {
	switch it.Kind {
	case display.Fill:
		p.fill(it)
	case display.Stroke:
		p.strokes(it)
	case display.Box:
		p.box(it)
	case display.Line:
		p.points = append(p.points[:0], p.device(it.From), p.device(it.To))
		p.stroke(p.points, it, mesh.Stroke{})
	case display.Symbol:
		p.symbol(it)
	case display.Outline:
		p.outline(it)
	case display.Text:
		p.text(it)
	case display.Clip:
		p.clipTo(it.Rect)
	case display.BeginLayer, display.EndLayer:
		// paint has dealt with them.
	}
}

// device is a logical point in device pixels.
func (p *painter) device(q display.Point) display.Point {
	return display.Point{X: q.X * p.scale, Y: q.Y * p.scale}
}

func (p *painter) clipTo(r display.Rect) {
	p.flush()
	p.clip = p.whole.Bounds()
	if !r.Empty() {
		p.clip = p.clip.Intersect(outward(r, p.scale))
	}
	part := p.clip
	if p.whole == p.screen && p.mirrored {
		part.Min.Y, part.Max.Y = p.whole.Bounds().Max.Y-p.clip.Max.Y, p.whole.Bounds().Max.Y-p.clip.Min.Y
	}
	p.target = p.whole.SubImage(part).(*ebiten.Image)
}

// premultiplied is a colour as the GPU mixes it, each part from 0 to 1.
func premultiplied(c color.NRGBA) [4]float32 {
	a := float32(c.A) / 255
	return [4]float32{float32(c.R) / 255 * a, float32(c.G) / 255 * a, float32(c.B) / 255 * a, a}
}
