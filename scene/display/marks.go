package display

import "math"

// dotCorners is how many corners a dot has as a mark: enough to look round at any size of print.
const dotCorners = 16

// Marks is the marks of one cell of a pattern as polygons, for painters that fill shapes and not
// pixels: a cell is a square of the given side in logical pixels with its corner at the origin, and
// is repeated from there. Of Plain, which covers all, it is the cell.
func Marks(p Pattern) (side float32, marks [][]Point) {
	const cell = patternCell
	switch p {
	case Plain:
		marks = [][]Point{{{0, 0}, {cell, 0}, {cell, cell}, {0, cell}}}
	case Hatch:
		const w = hatchWidth * math.Sqrt2
		marks = [][]Point{
			{{0, 0}, {w, 0}, {0, w}},
			{{cell, 0}, {cell, w}, {w, cell}, {0, cell}},
		}
	case Rule:
		const w = ruleWidth * math.Sqrt2
		marks = [][]Point{
			{{0, 0}, {w, 0}, {cell, cell - w}, {cell, cell}},
			{{0, cell - w}, {w, cell}, {0, cell}},
		}
	case Dots:
		marks = [][]Point{appendRegular(nil, dotCorners, 0, Point{cell / 2, cell / 2}, dotRadius)}
	}
	return cell, marks
}
