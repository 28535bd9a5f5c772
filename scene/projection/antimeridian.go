package projection

import (
	"math"

	"atlas.example/southsouth/data/geo"
)

// turned gives the longitude a whole number of turns from lon that is at most
// half a turn from the central one. One that is so already is returned as it is:
// positions on the tear keep their side, and no rounding moves a border. From
// further out the tear is its western side.
func turned(lon, central float64) float64 {
	west := central - 180
	if lon >= west && lon <= west+360 {
		return lon
	}
	return lon - float64(360*math.Floor((lon-west)/360))
}

// appendCut appends the pieces of a line that do not cross the meridian opposite
// to the central one. A line that ends where it began is joined there, so that a
// ring or a parallel is torn at the tear only.
func appendCut(dst []geo.Line, line geo.Line, central float64) []geo.Line {
	if whole(line, central) {
		return appendPiece(dst, line)
	}
	first := len(dst)
	var piece geo.Line
	for _, p := range line {
		p.Lon = turned(p.Lon, central)
		if n := len(piece); n > 0 && tears(piece[n-1], p) {
			leave, enter := crossing(piece[n-1], p, central)
			dst = appendPiece(dst, appendDistinct(piece, leave))
			piece = geo.Line{enter}
		}
		piece = appendDistinct(piece, p)
	}
	return joinEnds(appendPiece(dst, piece), first)
}

// whole tells whether the line can be used as it is.
func whole(line geo.Line, central float64) bool {
	for i, p := range line {
		if p.Lon != turned(p.Lon, central) || i > 0 && tears(line[i-1], p) {
			return false
		}
	}
	return true
}

// tears tells whether the short way between two positions of the map leads
// across the tear.
func tears(a, b geo.LonLat) bool { return math.Abs(b.Lon-a.Lon) > 180 }

// crossing gives the position where the way from a to b leaves the map on one
// side and the one where it enters on the other.
func crossing(a, b geo.LonLat, central float64) (leave, enter geo.LonLat) {
	edge, beyond := central+180, b.Lon+360
	if b.Lon > a.Lon {
		edge, beyond = central-180, b.Lon-360
	}
	lat := a.Lat
	// Both on the tear, on different sides: the way is along it, not across.
	if beyond != a.Lon {
		lat += float64((b.Lat - a.Lat) * ((edge - a.Lon) / (beyond - a.Lon)))
	}
	opposite := float64(2*central) - edge
	return geo.LonLat{Lon: edge, Lat: lat}, geo.LonLat{Lon: opposite, Lat: lat}
}

// joinEnds makes one of the last piece and the piece at first, where the one
// leads into the other.
func joinEnds(pieces []geo.Line, first int) []geo.Line {
	last := len(pieces) - 1
	if last <= first {
		return pieces
	}
	head, tail := pieces[first], pieces[last]
	if tail[len(tail)-1] != head[0] {
		return pieces
	}
	pieces[first] = append(tail, head[1:]...)
	return pieces[:last]
}

// appendPiece appends a piece that has a length.
func appendPiece(dst []geo.Line, piece geo.Line) []geo.Line {
	if len(piece) < 2 {
		return dst
	}
	return append(dst, piece)
}

// appendDistinct appends a position that differs from the last one.
func appendDistinct(line geo.Line, p geo.LonLat) geo.Line {
	if n := len(line); n > 0 && line[n-1] == p {
		return line
	}
	return append(line, p)
}
