package display

import (
	"image"
	"math"
)

// patternCell is the side of the square in which a pattern repeats, in logical pixels.
const patternCell = 6

// hatchWidth is the width of a hatch line across, in logical pixels.
const hatchWidth = 1.5

// ruleWidth is the width of a rule's line across, in logical pixels.
const ruleWidth = 0.88

// dotRadius is the radius of a pattern dot, in logical pixels.
const dotRadius = 1.2

// samples is the number of samples a pixel's side is divided into to measure coverage.
const samples = 8

// cellSide is the side of a pattern's cell, a whole number of device pixels, for a device with scale device pixels a logical
// pixel.
func cellSide(scale float32) int { return max(1, int(patternCell*scale+0.5)) }

// PatternLines is how wide the lines of Hatch or Rule are, and the gaps between them, in device pixels across them, for
// a device with scale device pixels a logical pixel. A line begins at the origin of the screen: a point is (x+y)/√2
// across those of Hatch, which rise, and (x-y)/√2 across those of Rule.
func PatternLines(p Pattern, scale float32) Dash {
	unit := float32(cellSide(scale)) / patternCell
	width := float32(hatchWidth)
	if p == Rule {
		width = ruleWidth
	}
	return Dash{On: width * unit, Off: patternCell*unit/math.Sqrt2 - width*unit}
}

// PatternDots is the radius of the marks of Dots and the side of the cell in whose middle each is, in device pixels; a
// cell begins at the origin of the screen.
func PatternDots(scale float32) (radius, cell float32) {
	cell = float32(cellSide(scale))
	return dotRadius / patternCell * cell, cell
}

// PatternTile draws the coverage of one cell of a pattern for a device with scale device
// pixels a logical pixel. A painter that repeats the tile from the origin of the screen shows
// the same marks at the same pixels as one that draws PatternLines and PatternDots. Its side
// is a whole number of device pixels.
func PatternTile(p Pattern, scale float32) *image.Alpha {
	side := cellSide(scale)
	tile := image.NewAlpha(image.Rect(0, 0, side, side))
	unit := patternCell / float32(side)
	for y := range side {
		for x := range side {
			tile.Pix[y*tile.Stride+x] = coverage(p, float32(x)*unit, float32(y)*unit, unit)
		}
	}
	return tile
}

// coverage is how much of the square at (x, y) with the given side a pattern's marks cover,
// 0 to 255.
func coverage(p Pattern, x, y, side float32) uint8 {
	hits := 0
	for i := range samples {
		for j := range samples {
			sx := x + side*(float32(i)+0.5)/samples
			sy := y + side*(float32(j)+0.5)/samples
			if marked(p, sx, sy) {
				hits++
			}
		}
	}
	return uint8(hits * 255 / (samples * samples))
}

// marked reports whether a point of the cell is under a mark.
func marked(p Pattern, x, y float32) bool {
	switch p {
	case Plain:
		return true
	case Hatch:
		return onLine(x+y, hatchWidth)
	case Rule:
		return onLine(x-y+patternCell, ruleWidth)
	case Dots:
		dx, dy := x-patternCell/2, y-patternCell/2
		return dx*dx+dy*dy < dotRadius*dotRadius
	}
	return false
}

// onLine reports whether a point lies on a slanting line of the given width across. Along is
// x+y or x−y, which is constant along a line at 45° of the one kind or the other; a width across
// is √2 times as much of it.
func onLine(along, width float32) bool {
	for along >= patternCell {
		along -= patternCell
	}
	return along < width*math.Sqrt2
}
