package display

import "math"

// Point is a place in a picture: logical pixels, x right, y down.
type Point struct{ X, Y float32 }

// Rect is a rectangle of a picture, Min inside, Max outside. The zero Rect is empty.
type Rect struct{ Min, Max Point }

// XYWH is the rectangle with the upper left corner (x, y), w wide and h high.
func XYWH(x, y, w, h float32) Rect {
	return Rect{Point{x, y}, Point{x + w, y + h}}
}

// W is the width of r in logical pixels.
func (r Rect) W() float32 { return r.Max.X - r.Min.X }

// H is the height of r in logical pixels.
func (r Rect) H() float32 { return r.Max.Y - r.Min.Y }

// Empty reports whether r holds no point.
func (r Rect) Empty() bool { return r.Min.X >= r.Max.X || r.Min.Y >= r.Max.Y }

// Contains reports whether p lies in r.
func (r Rect) Contains(p Point) bool {
	return p.X >= r.Min.X && p.X < r.Max.X && p.Y >= r.Min.Y && p.Y < r.Max.Y
}

// Overlaps reports whether r and s share a point.
func (r Rect) Overlaps(s Rect) bool {
	return r.Min.X < s.Max.X && s.Min.X < r.Max.X && r.Min.Y < s.Max.Y && s.Min.Y < r.Max.Y
}

// Inset returns r made smaller by d logical pixels on each side; a negative d makes it larger.
func (r Rect) Inset(d float32) Rect {
	return Rect{Point{r.Min.X + d, r.Min.Y + d}, Point{r.Max.X - d, r.Max.Y - d}}
}

// Moved is r so much farther right and down.
func (r Rect) Moved(x, y float32) Rect {
	return Rect{Point{r.Min.X + x, r.Min.Y + y}, Point{r.Max.X + x, r.Max.Y + y}}
}

// Intersect is what r and s have in common, which may be empty.
func (r Rect) Intersect(s Rect) Rect {
	return Rect{
		Point{max(r.Min.X, s.Min.X), max(r.Min.Y, s.Min.Y)},
		Point{min(r.Max.X, s.Max.X), min(r.Max.Y, s.Max.Y)},
	}
}

// Center is the middle of r.
func (r Rect) Center() Point {
	return Point{(r.Min.X + r.Max.X) / 2, (r.Min.Y + r.Max.Y) / 2}
}

// Nowhere holds no points: where [Rect.Around] begins.
var Nowhere = Rect{
	Min: Point{X: math.MaxFloat32, Y: math.MaxFloat32},
	Max: Point{X: -math.MaxFloat32, Y: -math.MaxFloat32},
}

// Around is the smallest rectangle around r and some points. Those of a globe's areas are measured for each
// picture, so it calls nothing: the built-in min and max are slow where they have to think of numbers that are none.
func (r Rect) Around(points []Point) Rect {
	for i := range points {
		p := &points[i]
		if p.X < r.Min.X {
			r.Min.X = p.X
		}
		if p.X > r.Max.X {
			r.Max.X = p.X
		}
		if p.Y < r.Min.Y {
			r.Min.Y = p.Y
		}
		if p.Y > r.Max.Y {
			r.Max.Y = p.Y
		}
	}
	return r
}

// Transform places a [Path]: a path point (x, y) is painted at (x·Scale + X, y·Scale + Y).
// The zero Transform shrinks everything to a point; [Identity] leaves a path as it is.
type Transform struct{ Scale, X, Y float32 }

// Identity places a path that is in logical pixels already.
var Identity = Transform{Scale: 1}

// Apply brings a path point to logical pixels.
func (t Transform) Apply(p Point) Point {
	return Point{p.X*t.Scale + t.X, p.Y*t.Scale + t.Y}
}

// ApplyRect brings a rectangle of path coordinates to logical pixels.
func (t Transform) ApplyRect(r Rect) Rect {
	return Rect{t.Apply(r.Min), t.Apply(r.Max)}
}
