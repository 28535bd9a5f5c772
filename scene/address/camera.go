package address

import (
	"math"
	"strconv"
	"strings"

	"atlas.example/southsouth/data/geo"
	"atlas.example/southsouth/scene/view"
)

// Camera is where the viewer has taken the map, to a hundredth. The zero Camera is nowhere: the map
// shows what it shows by itself.
type Camera struct {
	At   geo.LonLat
	Zoom float64 // how many times larger than the whole world, from 1 to [view.MostZoom]
}

// NewCamera rounds a position and a zoom to what a link keeps.
func NewCamera(at geo.LonLat, zoom float64) Camera {
	return Camera{geo.LonLat{Lon: hundredth(at.Lon), Lat: hundredth(at.Lat)}, min(max(hundredth(zoom), 1), view.MostZoom)}
}

func hundredth(x float64) float64 {
	return math.Round(x*100)/100 + 0 // and no −0
}

// Given reports whether it is somewhere.
func (c Camera) Given() bool { return c.Zoom > 0 }

// String is the camera in a link: latitude, longitude, zoom, as people write positions.
func (c Camera) String() string {
	if !c.Given() {
		return ""
	}
	number := func(x float64) string { return strconv.FormatFloat(x, 'f', -1, 64) }
	return number(c.At.Lat) + "," + number(c.At.Lon) + "," + number(c.Zoom)
}

// readCamera reads what String writes. A zoom beyond the limits is none.
func readCamera(text string) (c Camera, ok bool) {
	var numbers [3]float64
	parts := strings.Split(text, ",")
	if len(parts) != len(numbers) {
		return c, false
	}
	for i, part := range parts {
		x, err := strconv.ParseFloat(part, 64)
		if err != nil {
			return c, false
		}
		numbers[i] = x
	}
	at, zoom := geo.LonLat{Lat: numbers[0], Lon: numbers[1]}, numbers[2]
	if !at.Valid() || !(zoom >= 1 && zoom <= view.MostZoom) {
		return c, false
	}
	return NewCamera(at, zoom), true
}
