package main

import (
	"bytes"
	"image"
	"image/color"
	"image/png"
	"math"
	"strconv"

	"atlas.example/southsouth/scene/display"
	"atlas.example/southsouth/scene/raster"
	"atlas.example/southsouth/web/site"
)

// iconSide is the side of the drawing in web/icon.svg, in its own units.
const iconSide = 32

// The colours of web/icon.svg.
var (
	iconPaper = color.NRGBA{R: 0xF4, G: 0xEC, B: 0xD8, A: 0xFF}
	iconSea   = color.NRGBA{R: 0xDC, G: 0xE4, B: 0xE0, A: 0xFF}
	iconInk   = color.NRGBA{R: 0x1F, G: 0x2A, B: 0x33, A: 0xFF}
	iconArc   = color.NRGBA{R: 0x1D, G: 0x6D, B: 0x75, A: 0xFF}
	iconPlace = color.NRGBA{R: 0xA8, G: 0x3B, B: 0x2A, A: 0xFF}
)

// addIcons makes the icon in the sizes that browsers ask for which take no SVG: 192 and 512 to install
// the page, with round corners as the drawing has them, and 180 for the home screen of Apple's systems,
// which round the corners themselves and show what is transparent as black.
func addIcons(made *site.Made) error {
	for side, corner := range map[int]float64{180: 0, 192: 5, 512: 5} {
		var file bytes.Buffer
		encoder := png.Encoder{CompressionLevel: png.BestCompression}
		if err := encoder.Encode(&file, drawIcon(side, corner)); err != nil {
			return err
		}
		made.Assets[iconName(side)] = file.Bytes()
	}
	return nil
}

// iconName is the name of the icon with a side of that many pixels.
func iconName(side int) string { return "icons/" + strconv.Itoa(side) + ".png" }

// drawIcon draws what web/icon.svg does, in its order, with corners of the radius given.
func drawIcon(side int, corner float64) *image.RGBA {
	globe := ellipse(16, 16, 13, 10)
	items := []display.Item{
		{Kind: display.Fill, Path: area(rounded(corner)), Place: display.Identity, Color: iconPaper},
		{Kind: display.Fill, Path: area(globe), Place: display.Identity, Color: iconSea},
		{Kind: display.Stroke, Path: line(append(globe, globe[:2]...)), Place: display.Identity, Color: iconInk, Width: 1.5},
		{Kind: display.Line, From: at(3, 16), To: at(29, 16), Color: iconInk, Width: 1, Dash: display.Dash{On: 2, Off: 2}},
		{Kind: display.Stroke, Path: line(bend(at(8, 19), at(16, 8), at(24, 19))), Place: display.Identity, Color: iconArc, Width: 2.5},
		{Kind: display.Fill, Path: area(ellipse(8, 19, 2.5, 2.5)), Place: display.Identity, Color: iconPlace},
		{Kind: display.Fill, Path: area(ellipse(24, 19, 2.5, 2.5)), Place: display.Identity, Color: iconPlace},
	}
	// No text is drawn, so nothing sets one.
	return raster.Paint(&display.List{Items: items}, image.Pt(side, side), float32(side)/iconSide, nil)
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
	near, far := radius, iconSide-radius
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
