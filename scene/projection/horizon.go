package projection

import (
	"math"

	"atlas.example/southsouth/data/geo"
)

// horizonStep is the longest stretch of a line, in degrees of longitude or
// latitude, that is trusted not to go down behind the horizon and come up again.
// One that does so within 3° is hidden by no more than a ten millionth of the
// radius.
const horizonStep = 3

// AppendCut appends the pieces of a line on this side of the horizon, each of
// which ends where the line crosses it. A line that ends where it began is joined
// there.
func (o Orthographic) AppendCut(dst []geo.Line, line geo.Line) []geo.Line {
	w := walk{gaze: o.gaze()}
	first := len(dst)
	var piece geo.Line
	for i, p := range line {
		if i == 0 {
			w.start(p)
		} else {
			for _, s := range w.to(p) {
				if s.crosses && len(piece) > 0 {
					dst = appendPiece(dst, appendDistinct(piece, s.at))
					piece = nil
				} else if s.crosses {
					piece = geo.Line{s.at}
				}
			}
		}
		if w.up {
			piece = appendDistinct(piece, w.at)
		}
	}
	return joinTurned(appendPiece(dst, piece), first)
}

// joinTurned is joinEnds for pieces whose longitudes go on past ±180: the last
// piece may end a turn or more from where the first begins.
func joinTurned(pieces []geo.Line, first int) []geo.Line {
	last := len(pieces) - 1
	if last <= first {
		return pieces
	}
	head, tail := pieces[first], pieces[last]
	end := tail[len(tail)-1]
	if turns := end.Lon - head[0].Lon; turns != 0 && math.Mod(turns, 360) == 0 && end.Lat == head[0].Lat {
		moved := make(geo.Line, len(head))
		for i, p := range head {
			moved[i] = geo.LonLat{Lon: p.Lon + turns, Lat: p.Lat}
		}
		pieces[first] = moved
	}
	return joinEnds(pieces, first)
}

// walk follows a line over the globe and notices where it crosses the horizon.
type walk struct {
	gaze
	at    geo.LonLat // where it has got to, longitudes going on past ±180
	up    bool       // whether that is on this side of the horizon
	steps []step     // of the last stretch, used again
}

// step is the end of a part of a stretch, no longer than horizonStep; where the
// stretch crosses the horizon there is one too.
type step struct {
	at      geo.LonLat
	crosses bool
}

func (w *walk) start(p geo.LonLat) { w.at, w.up = p, w.height(p) >= 0 }

// to goes on to a position, the short way round, and gives the steps on the way,
// the last of which is the position.
func (w *walk) to(p geo.LonLat) []step {
	p.Lon = turned(p.Lon, w.at.Lon)
	w.steps = w.steps[:0]
	from := w.at
	n := math.Ceil(max(math.Abs(p.Lon-from.Lon), math.Abs(p.Lat-from.Lat)) / horizonStep)
	for i := 1.0; i < n; i++ {
		w.step(between(from, p, i/n))
	}
	w.step(p)
	return w.steps
}

func (w *walk) step(p geo.LonLat) {
	up := w.height(p) >= 0
	if up != w.up {
		w.steps = append(w.steps, step{w.crossing(w.at, p), true})
	}
	w.steps = append(w.steps, step{at: p})
	w.at, w.up = p, up
}

// crossing is where the way from a to b, one of which is hidden, crosses the
// horizon. It is halved until the numbers end.
func (w *walk) crossing(a, b geo.LonLat) geo.LonLat {
	up := w.height(a) >= 0
	for {
		middle := between(a, b, 0.5)
		switch {
		case middle == a || middle == b:
			return middle
		case w.height(middle) >= 0 == up:
			a = middle
		default:
			b = middle
		}
	}
}

// between is the position at the fraction t of the way from a to b, straight in
// longitude and latitude.
func between(a, b geo.LonLat, t float64) geo.LonLat {
	return geo.LonLat{Lon: a.Lon + float64(t*(b.Lon-a.Lon)), Lat: a.Lat + float64(t*(b.Lat-a.Lat))}
}
