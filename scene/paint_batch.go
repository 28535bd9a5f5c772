package scene

import (
	_ "embed" // for the shaders
	"fmt"
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
	by       *ebiten.Shader // one of shaders; nil draws in plain colours, as texts are
}

// shaders colour triangles.
type shaders struct{ opaque, bands, dots *ebiten.Shader }

// opaque is what a picture begins with: its ground and the sea, which hide all that was there. Where a GPU is made of
// software that is less than half of the work.
//
//go:embed opaque.kage
var opaque []byte

// bands is what colours the lines of paths, see [mesh.Vertex], and patterns of lines. Most triangles of a map are theirs,
// and there would be two or three times as many without it.
//
//go:embed bands.kage
var bands []byte

//go:embed dots.kage
var dots []byte

// newShader makes a shader. It panics where that is faulty, which the tests would find.
func newShader(name string, source []byte) *ebiten.Shader {
	s, err := ebiten.NewShader(source)
	if err != nil {
		panic(fmt.Sprintf("scene: %s: %v", name, err))
	}
	return s
}

// mostInBatch keeps a batch within what Ebitengine draws in one call.
const mostInBatch = ebiten.MaxVertexCount - 1<<18

// draws makes the batch ready for triangles of a pattern, and returns the number of its next vertex. What is plain may
// be drawn by any shader.
func (p *painter) draws(pattern display.Pattern) uint32 {
	switch pattern {
	case display.Hatch, display.Rule:
		p.drawsBy(p.shaders.bands)
	case display.Dots:
		p.drawsBy(p.shaders.dots)
	case display.Plain:
		by := p.batch.by
		if by == p.shaders.dots || by == p.shaders.opaque {
			by = p.shaders.bands
		}
		p.drawsBy(by)
	}
	return uint32(len(p.batch.vertices))
}

// drawsBy makes the batch ready for triangles of a shader. A text ends it, as texts and small signs share a call of
// their own.
func (p *painter) drawsBy(s *ebiten.Shader) {
	if p.batch.by != s || len(p.batch.vertices) > mostInBatch {
		p.flush()
		p.batch.by = s
	}
}

// hides reports whether an item without soft edges can be drawn as opaque: a picture begins with such ones.
func (p *painter) hides(it *display.Item) bool {
	return p.batch.by == p.shaders.opaque && it.Color.A == 0xff && it.Pattern == display.Plain
}

// banded reports whether the batch is drawn by bands.
func (p *painter) banded() bool { return p.batch.by == p.shaders.bands }

// more adds so many vertices and indices to the batch, for the caller to set.
func (b *batch) more(vertices, indices int) ([]ebiten.Vertex, []uint32) {
	v, i := len(b.vertices), len(b.indices)
	b.vertices = slices.Grow(b.vertices, vertices)[:v+vertices]
	b.indices = slices.Grow(b.indices, indices)[:i+indices]
	return b.vertices[v:], b.indices[i:]
}

// plainAt is where the image of a batch without a shader, see plain, has the colour of each pixel, across and down.
const plainAt = 1.5

// patterned makes vertices those of a pattern, if it is one. Its cells lie where the screen begins.
func (p *painter) patterned(vertices []ebiten.Vertex, pattern display.Pattern) {
	switch pattern {
	case display.Plain:
	case display.Dots:
		radius, side := display.PatternDots(p.scale)
		for i := range vertices {
			v := &vertices[i]
			v.SrcX, v.SrcY, v.Custom1, v.Custom2 = v.DstX, v.DstY, radius+0.5, side
		}
	case display.Hatch, display.Rule:
		lines := display.PatternLines(pattern, p.scale)
		falling := float32(1) // Hatch rises
		if pattern == display.Rule {
			falling = -1
		}
		for i := range vertices {
			v := &vertices[i]
			setDash(v, lines, (v.DstX+falling*v.DstY)/math.Sqrt2)
		}
	}
}

// dash gives the last vertices the strokes and gaps that bands makes of a line with dashes: they are so far along it.
func (b *batch) dash(along []float32, d display.Dash) {
	vertices := b.vertices[len(b.vertices)-len(along):]
	for i, at := range along {
		setDash(&vertices[i], d, at)
	}
}

// setDash gives a vertex so far along a line its strokes and gaps.
func setDash(v *ebiten.Vertex, d display.Dash, along float32) {
	v.SrcX, v.SrcY, v.Custom2 = (d.On+1)/2, d.On+d.Off, along-d.On/2
}

// flush draws what waits.
func (p *painter) flush() {
	b := &p.batch
	switch {
	case len(b.indices) == 0 || p.clip.Empty():
	case b.by == p.shaders.opaque:
		p.target.DrawTrianglesShader32(b.vertices, b.indices, b.by, &ebiten.DrawTrianglesShaderOptions{Blend: ebiten.BlendCopy})
	case b.by != nil:
		p.target.DrawTrianglesShader32(b.vertices, b.indices, b.by, nil)
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
