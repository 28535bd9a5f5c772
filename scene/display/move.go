package display

import "math"

// Move moves all that is in the list by so many logical pixels to the right and down, as where a
// picture becomes a part of another. The marks of patterns stay fixed to the screen. Layers get
// other keys, since they are other pictures now.
func (l *List) Move(by Point) {
	for i := range l.Items {
		it := &l.Items[i]
		it.From, it.To = it.From.plus(by), it.To.plus(by)
		it.Rect.Min, it.Rect.Max = it.Rect.Min.plus(by), it.Rect.Max.plus(by) // an empty one stays empty
		it.Place.X, it.Place.Y = it.Place.X+by.X, it.Place.Y+by.Y
		if it.Kind == BeginLayer && it.Key != Keyless {
			it.Key ^= uint64(math.Float32bits(by.X))<<32 | uint64(math.Float32bits(by.Y))
		}
	}
}

func (p Point) plus(q Point) Point { return Point{p.X + q.X, p.Y + q.Y} }
