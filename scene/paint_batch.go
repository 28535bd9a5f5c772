package scene

import (
	_ "embed" // for the shader
	"image"
	"math"
	"slices"

	"github.com/hajimehoshi/ebiten/v2"

	"atlas.example/southsouth/scene/display"
)

// batch is triangles that wait to be drawn in one call.
type batch struct {
	vertices []ebiten.Vertex
	indices  []uint32
	pattern  display.Pattern
	banded   bool // whether bands draws it
}

// bands is what colours the lines of paths: see [mesh.Vertex]. Most triangles of a map are theirs, and there would
// be two or three times as many without it.
//
//go:embed bands.kage
var bands []byte

// mostInBatch keeps a batch within what Ebitengine draws in one call.
const mostInBatch = ebiten.MaxVertexCount - 1<<18

// draws makes the batch ready for triangles of a pattern, drawing what waits if it has
// another, and returns the number of its next vertex.
func (p *painter) draws(pattern display.Pattern) uint32 {
	if p.batch.pattern != pattern || len(p.batch.vertices) > mostInBatch {
		p.flush()
		p.batch.banded = p.batch.banded && pattern == p.batch.pattern
		p.batch.pattern = pattern
	}
	return uint32(len(p.batch.vertices))
}

// drawsBands makes the batch ready for banded strokes. What else is plain may follow in the same batch; a text
// ends it, as texts and small signs share a call of their own.
func (p *painter) drawsBands() {
	if p.batch.pattern != display.Plain || !p.batch.banded {
		p.flush()
		p.batch.pattern, p.batch.banded = display.Plain, true
	}
}

// more adds so many vertices and indices to the batch, for the caller to set.
func (b *batch) more(vertices, indices int) ([]ebiten.Vertex, []uint32) {
	v, i := len(b.vertices), len(b.indices)
	b.vertices = slices.Grow(b.vertices, vertices)[:v+vertices]
	b.indices = slices.Grow(b.indices, indices)[:i+indices]
	return b.vertices[v:], b.indices[i:]
}

// plainAt is where a plain batch's image, see white, has the colour of each pixel, across and down.
const plainAt = 1.5

// patterned takes the colours of vertices from the batch's pattern, if it has one, of which the tile lies where the
// screen begins.
func (b *batch) patterned(vertices []ebiten.Vertex) {
	if b.pattern == display.Plain {
		return
	}
	for i := range vertices {
		vertices[i].SrcX, vertices[i].SrcY = vertices[i].DstX, vertices[i].DstY
	}
}

// dash gives the last vertices the strokes and gaps that bands makes of a line with dashes: they are so far along it.
func (b *batch) dash(along []float32, d display.Dash) {
	vertices := b.vertices[len(b.vertices)-len(along):]
	for i, at := range along {
		v := &vertices[i]
		v.SrcX, v.SrcY, v.Custom2 = (d.On+1)/2, d.On+d.Off, at-d.On/2
	}
}

// flush draws what waits.
func (p *painter) flush() {
	b := &p.batch
	switch {
	case len(b.indices) == 0 || p.clip.Empty():
	case b.banded:
		p.target.DrawTrianglesShader32(b.vertices, b.indices, p.bands, nil)
	default:
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
			t = newMask(display.PatternTile(pattern, p.scale))
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
