package display

import "math"

// Shape is the outline of a sign.
type Shape uint8

// The shapes. A Disc is round; the others have corners that [AppendCorners] lists.
const (
	Disc     Shape = iota
	Square         // sides level, corners on the circle of the radius
	Diamond        // a square on its corner
	Triangle       // point up
	Down           // point down
	Left           // point left
	Right          // point right
	Star           // five points, one up
)

// starWaist is the inner radius of a five-pointed star whose edges are collinear in pairs:
// sin 18° / sin 54°.
const starWaist = 0.381966

// AppendCorners appends the corners of the shape of the given radius around a point, in
// order, to dst and returns it; a Disc has none. Every shape is star-shaped around its centre.
func AppendCorners(dst []Point, s Shape, at Point, radius float32) []Point {
	switch s {
	case Disc:
		return dst
	case Square:
		return appendRegular(dst, 4, -math.Pi/4, at, radius)
	case Diamond:
		return appendRegular(dst, 4, -math.Pi/2, at, radius)
	case Triangle:
		return appendRegular(dst, 3, -math.Pi/2, at, radius)
	case Down:
		return appendRegular(dst, 3, math.Pi/2, at, radius)
	case Left:
		return appendRegular(dst, 3, math.Pi, at, radius)
	case Right:
		return appendRegular(dst, 3, 0, at, radius)
	case Star:
		return appendStar(dst, at, radius)
	}
	return dst
}

// appendRegular appends the corners of a regular polygon, the first at the angle first
// (radians, clockwise from the right as y points down).
func appendRegular(dst []Point, n int, first float64, at Point, radius float32) []Point {
	for i := range n {
		dst = append(dst, onCircle(first+2*math.Pi*float64(i)/float64(n), at, radius))
	}
	return dst
}

func appendStar(dst []Point, at Point, radius float32) []Point {
	for i := range 10 {
		r := radius
		if i%2 == 1 {
			r *= starWaist
		}
		dst = append(dst, onCircle(-math.Pi/2+math.Pi*float64(i)/5, at, r))
	}
	return dst
}

func onCircle(angle float64, at Point, radius float32) Point {
	sin, cos := math.Sincos(angle)
	return Point{at.X + float32(float64(radius)*cos), at.Y + float32(float64(radius)*sin)}
}
