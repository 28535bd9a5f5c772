// Package icon draws the icon of the program, for everything that takes no SVG: the window, the
// archives of the release, browsers that install the page.
//
// The drawing itself is web/icon.svg; what is here does the same, in its order, and a test holds the
// two to each other.
package icon

import (
	"image"
	"image/color"
	"math"

	"atlas.example/southsouth/scene/display"
	"atlas.example/southsouth/scene/raster"
)

// Side is the side of the drawing in its own units, in which corners are given.
const Side = 32

// Corner is the radius of the drawing's corners, in its own units.
const Corner = 5

// The colours of web/icon.svg.
var (
	paper = color.NRGBA{R: 0xF4, G: 0xEC, B: 0xD8, A: 0xFF}
	sea   = color.NRGBA{R: 0xDC, G: 0xE4, B: 0xE0, A: 0xFF}
	ink   = color.NRGBA{R: 0x1F, G: 0x2A, B: 0x33, A: 0xFF}
	arc   = color.NRGBA{R: 0x1D, G: 0x6D, B: 0x75, A: 0xFF}
	place = color.NRGBA{R: 0xA8, G: 0x3B, B: 0x2A, A: 0xFF}
)

// Draw draws the icon, with a side in device pixels of at least 1 and corners of a radius in units of
// the drawing: Corner as it is drawn, 0 for systems that round the corners themselves. What the
// corners leave is transparent.
func Draw(side int, corner float64) *image.RGBA {
	globe := ellipse(16, 16, 13, 10)
	items := []display.Item{
		{Kind: display.Fill, Path: area(rounded(corner)), Place: display.Identity, Color: paper},
		{Kind: display.Fill, Path: area(globe), Place: display.Identity, Color: sea},
		{Kind: display.Stroke, Path: line(append(globe, globe[:2]...)), Place: display.Identity, Color: ink, Width: 1.5},
		{Kind: display.Line, From: at(3, 16), To: at(29, 16), Color: ink, Width: 1, Dash: display.Dash{On: 2, Off: 2}},
		{Kind: display.Stroke, Path: line(bend(at(8, 19), at(16, 8), at(24, 19))), Place: display.Identity, Color: arc, Width: 2.5},
		{Kind: display.Fill, Path: area(ellipse(8, 19, 2.5, 2.5)), Place: display.Identity, Color: place},
		{Kind: display.Fill, Path: area(ellipse(24, 19, 2.5, 2.5)), Place: display.Identity, Color: place},
	}
	// No text is drawn, so nothing sets one.
	return raster.Paint(&display.List{Items: items}, image.Pt(side, side), float32(side)/Side, nil)
}

func at(x, y float64) display.Point { return display.Point{X: float32(x), Y: float32(y)} }

func area(ring []display.Point) *display.Path {
	return display.NewPath([]display.Polygon{{ring}}, nil)
}

func line(points []display.Point) *display.Path {
	return display.NewPath(nil, [][]display.Point{points})
}

// steps is into how many straight lines a curve is divided. Those of the globe are less than half a
// pixel off at a side of 512.
const steps = 48

// ellipse is a ring about a centre.
func ellipse(x, y, radiusX, radiusY float64) []display.Point {
	return append([]display.Point(nil), turn(x, y, radiusX, radiusY, 0, 2*math.Pi)...)
}

// turn is the part of an ellipse between two angles, clockwise from the right, without its end.
func turn(x, y, radiusX, radiusY, from, to float64) []display.Point {
	points := make([]display.Point, 0, steps+2)
	for i := range steps {
		sin, cos := math.Sincos(from + float64((to-from)*float64(i)/steps))
		points = append(points, at(x+float64(radiusX*cos), y+float64(radiusY*sin)))
	}
	return points
}

// rounded is the square of the drawing with corners of a radius.
func rounded(radius float64) []display.Point {
	near, far := radius, Side-radius
	var ring []display.Point
	for i, c := range [][2]float64{{far, far}, {near, far}, {near, near}, {far, near}} {
		start := float64(i) * math.Pi / 2
		ring = append(ring, turn(c[0], c[1], radius, radius, start, start+math.Pi/2)...)
	}
	return ring
}

// bend is a quadratic Bézier curve from a to c that is drawn towards b.
func bend(a, b, c display.Point) []display.Point {
	points := make([]display.Point, 0, steps+1)
	for i := range steps + 1 {
		t := float64(i) / steps
		mix := func(a, b, c float32) float64 {
			return float64((1-t)*(1-t)*float64(a)) + float64(2*(1-t)*t*float64(b)) + float64(t*t*float64(c))
		}
		points = append(points, at(mix(a.X, b.X, c.X), mix(a.Y, b.Y, c.Y)))
	}
	return points
}
