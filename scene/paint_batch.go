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
	banded   bool // whether bands draws it
}

// bands is what colours the lines of paths, see [mesh.Vertex], and patterns. Most triangles of a map are those of lines,
// and there would be two or three times as many without it; and all of a map can be drawn in one call.
//
//go:embed bands.kage
var bands []byte

// mostInBatch keeps a batch within what Ebitengine draws in one call.
const mostInBatch = ebiten.MaxVertexCount - 1<<18

// draws makes the batch ready for triangles of a pattern, and returns the number of its next vertex.
func (p *painter) draws(pattern display.Pattern) uint32 {
	switch {
	case pattern != display.Plain:
		p.drawsBands()
	case len(p.batch.vertices) > mostInBatch:
		p.flush()
	}
	return uint32(len(p.batch.vertices))
}

// drawsBands makes the batch ready for banded strokes and for patterns. What else is plain may follow in the same
// batch; a text ends it, as texts and small signs share a call of their own.
func (p *painter) drawsBands() {
	if !p.batch.banded || len(p.batch.vertices) > mostInBatch {
		p.flush()
		p.batch.banded = true
	}
}

// more adds so many vertices and indices to the batch, for the caller to set.
func (b *batch) more(vertices, indices int) ([]ebiten.Vertex, []uint32) {
	v, i := len(b.vertices), len(b.indices)
	b.vertices = slices.Grow(b.vertices, vertices)[:v+vertices]
	b.indices = slices.Grow(b.indices, indices)[:i+indices]
	return b.vertices[v:], b.indices[i:]
}

// plainAt is where the image of a batch that is not banded, see plain, has the colour of each pixel, across and down.
const plainAt = 1.5

// patterned makes vertices those of a pattern, if it is one. Its cells lie where the screen begins.
func (p *painter) patterned(vertices []ebiten.Vertex, pattern display.Pattern) {
	if pattern == display.Plain {
		return
	}
	side := float32(display.PatternSide(p.scale))
	for i := range vertices {
		v := &vertices[i]
		v.SrcX, v.SrcY, v.Custom2, v.Custom3 = v.DstX, v.DstY, side, float32(pattern)
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
		p.target.DrawTriangles32(b.vertices, b.indices, p.plain(), &options)
	}
	b.vertices, b.indices = b.vertices[:0], b.indices[:0]
}

// plain is a white pixel amid white ones, so that no rounding finds another colour.
func (p *painter) plain() *ebiten.Image {
	if p.white == nil {
		p.white = ebiten.NewImage(3, 3)
		p.white.Fill(image.White)
	}
	return p.white
}

// outward is the device pixels that a rectangle touches.
func outward(r display.Rect, scale float32) image.Rectangle {
	floor := func(v float32) int { return int(math.Floor(float64(v * scale))) }
	ceil := func(v float32) int { return int(math.Ceil(float64(v * scale))) }
	return image.Rect(floor(r.Min.X), floor(r.Min.Y), ceil(r.Max.X), ceil(r.Max.Y))
}
