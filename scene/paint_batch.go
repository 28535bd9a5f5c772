package scene

import (
	"image"
	"math"

	"github.com/hajimehoshi/ebiten/v2"

	"atlas.example/southsouth/scene/display"
)

// batch is triangles that wait to be drawn in one call.
type batch struct {
	vertices []ebiten.Vertex
	indices  []uint32
	pattern  display.Pattern
}

// mostInBatch keeps a batch within what Ebitengine draws in one call.
const mostInBatch = ebiten.MaxVertexCount - 1<<18

// draws makes the batch ready for triangles of a pattern, drawing what waits if it has
// another, and returns the number of its next vertex.
func (p *painter) draws(pattern display.Pattern) uint32 {
	if p.batch.pattern != pattern || len(p.batch.vertices) > mostInBatch {
		p.flush()
		p.batch.pattern = pattern
	}
	return uint32(len(p.batch.vertices))
}

// corner adds a vertex at a device pixel. The tile of a pattern lies where the screen begins.
func (b *batch) corner(x, y float32, c [4]float32, coverage float32) {
	v := ebiten.Vertex{
		DstX: x, DstY: y, SrcX: x, SrcY: y,
		ColorR: c[0] * coverage, ColorG: c[1] * coverage, ColorB: c[2] * coverage, ColorA: c[3] * coverage,
	}
	if b.pattern == display.Plain {
		v.SrcX, v.SrcY = 1.5, 1.5
	}
	b.vertices = append(b.vertices, v)
}

// flush draws what waits.
func (p *painter) flush() {
	b := &p.batch
	if len(b.indices) > 0 && !p.clip.Empty() {
		options := ebiten.DrawTrianglesOptions{ColorScaleMode: ebiten.ColorScaleModePremultipliedAlpha}
		if b.pattern != display.Plain {
			options.Address = ebiten.AddressRepeat
		}
		p.target.DrawTriangles32(b.vertices, b.indices, p.tile(b.pattern), &options)
	}
	b.vertices, b.indices = b.vertices[:0], b.indices[:0]
}

// tile is the image that triangles of a pattern are drawn with.
func (p *painter) tile(pattern display.Pattern) *ebiten.Image {
	t, ok := p.tiles[pattern]
	if !ok {
		if pattern == display.Plain {
			t = white()
		} else {
			t = ebiten.NewImageFromImage(display.PatternTile(pattern, p.scale))
		}
		p.tiles[pattern] = t
	}
	return t
}

// white is a white pixel amid white ones, so that no rounding finds another colour.
func white() *ebiten.Image {
	img := ebiten.NewImage(3, 3)
	img.Fill(image.White)
	return img
}

// outward is the device pixels that a rectangle touches.
func outward(r display.Rect, scale float32) image.Rectangle {
	floor := func(v float32) int { return int(math.Floor(float64(v * scale))) }
	ceil := func(v float32) int { return int(math.Ceil(float64(v * scale))) }
	return image.Rect(floor(r.Min.X), floor(r.Min.Y), ceil(r.Max.X), ceil(r.Max.Y))
}
