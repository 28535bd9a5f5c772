// Package mesh turns polygons and lines of the plane into triangles, the only
// thing a graphics processor paints.
//
// Areas become bare triangles ([Tessellator]): they are made once from a map and
// kept, and lines drawn over their edges hide the steps. Lines and signs become
// triangles with a coverage at each corner ([Mesh]): a rim one pixel wide, over
// which the coverage falls from 1 to 0, smooths their edges without help from
// the graphics processor. They are made for a given size in pixels.
//
// Which way the triangles wind is not said, so they are not to be culled. Numbers
// are float32, as painters take them; decisions are made in float64.
package mesh

import (
	"math"

	"atlas.example/southsouth/scene/display"
)

// Point is a point of the plane: pixels, or whatever unit a path is kept in.
type Point = display.Point

// Vertex is a corner of a triangle. Coverage, from 0 to 1, is the share of a
// pixel there that the shape covers; a painter multiplies the colour by it.
//
// The vertices of a banded [Stroke] or disc have a Rim, which is above 0. Their triangles
// reach across the whole line, or from the centre outward, and the painter multiplies the colour at each pixel
// also by Rim − |Across|, kept from 0 to 1, where Across is what lies between those
// of the corners.
type Vertex struct{ X, Y, Coverage, Across, Rim float32 }

// Mesh collects triangles with coverage. Three indices into Vertices make a
// triangle. The zero Mesh is empty and ready; one that is reset and filled again
// does not allocate. A Mesh must not be copied once it is in use.
type Mesh struct {
	Vertices []Vertex
	Indices  []uint32

	// Along is, for vertices of a banded [Stroke] with dashes, how far along the line they are, in pixels from where
	// its pattern begins: the painter leaves the gaps out. It is 0 for those before them, and ends with them.
	Along []float32

	path    []Point       // the line being drawn, without repeated points
	dash    []Point       // the stroke of a dashed line being drawn
	circle  []Point       // the corners of a round shape
	units   map[int][]vec // by how many corners it has, a circle around the origin of radius 1
	pen     pen           // of the last line
	section section       // the cross-section that the next one is joined to
}

// Reset empties the mesh and keeps its memory.
func (m *Mesh) Reset() {
	m.Vertices = m.Vertices[:0]
	m.Indices = m.Indices[:0]
	m.Along = m.Along[:0]
}

// vertex appends a vertex and gives its index.
func (m *Mesh) vertex(p vec, coverage float64) uint32 {
	m.Vertices = append(m.Vertices, Vertex{X: float32(p.x), Y: float32(p.y), Coverage: float32(coverage)})
	return uint32(len(m.Vertices) - 1)
}

// quad appends the two triangles between the sides a–b and c–d.
func (m *Mesh) quad(a, b, c, d uint32) {
	m.Indices = append(m.Indices, a, b, c, b, d, c)
}

// vec is a point or a direction while it is computed with.
type vec struct{ x, y float64 }

func toVec(p Point) vec { return vec{float64(p.X), float64(p.Y)} }

func (v vec) point() Point { return Point{X: float32(v.x), Y: float32(v.y)} }

func (v vec) plus(w vec) vec { return vec{v.x + w.x, v.y + w.y} }

func (v vec) minus(w vec) vec { return vec{v.x - w.x, v.y - w.y} }

func (v vec) times(f float64) vec { return vec{float64(v.x * f), float64(v.y * f)} }

func (v vec) dot(w vec) float64 { return float64(v.x*w.x) + float64(v.y*w.y) }

// cross is above 0 where w is to the left of v.
func (v vec) cross(w vec) float64 { return float64(v.x*w.y) - float64(v.y*w.x) }

func (v vec) length() float64 { return math.Sqrt(v.dot(v)) }

// left is the direction a quarter turn from x towards y.
func (v vec) left() vec { return vec{-v.y, v.x} }

// finite tells whether both numbers of the point are numbers one can draw.
func finite(p Point) bool {
	// The difference of an infinity or a NaN with itself is a NaN.
	return p.X-p.X == 0 && p.Y-p.Y == 0
}
