package projection

import (
	"math"

	"atlas.example/southsouth/data/geo"
)

// Obliquity is the tilt of the globe's axis in degrees, and so the latitude of
// the tropics. It is the mean of 1979: 23°26′21.448″ in 2000, less 46.8150″ a
// century (J. H. Lieske and others, “Expressions for the precession quantities
// based upon the IAU (1976) system”, Astronomy and Astrophysics 58, 1977).
const Obliquity = 23.442

// Equator gives the parallel of 0°.
func Equator() geo.Line { return Parallel(0) }

// TropicOfCancer gives the northernmost parallel under the noon sun.
func TropicOfCancer() geo.Line { return Parallel(Obliquity) }

// TropicOfCapricorn gives the southernmost parallel under the noon sun.
func TropicOfCapricorn() geo.Line { return Parallel(-Obliquity) }

// ArcticCircle gives the parallel north of which the sun does not set in June.
func ArcticCircle() geo.Line { return Parallel(90 - Obliquity) }

// AntarcticCircle gives the parallel south of which the sun does not set in
// December.
func AntarcticCircle() geo.Line { return Parallel(Obliquity - 90) }

// Meridian gives the line from the south pole to the north pole at a longitude,
// in degrees. Two points are enough: it is straight in longitude and latitude.
func Meridian(lon float64) geo.Line {
	return geo.Line{{Lon: lon, Lat: -90}, {Lon: lon, Lat: 90}}
}

// Parallel gives the line once round the globe at a latitude, in degrees, from
// -180 to 180. Its points are a quarter turn apart, so that the short way from
// one to the next is the way meant.
func Parallel(lat float64) geo.Line {
	line := make(geo.Line, 5)
	for i := range line {
		line[i] = geo.LonLat{Lon: -180 + 90*float64(i), Lat: lat}
	}
	return line
}

// Graticule gives the meridians and then the parallels at whole multiples of
// step degrees, without the poles, and with 180° once. It gives nothing if step
// is not positive or not finite.
func Graticule(step float64) []geo.Line {
	if !(step > 0) || math.IsInf(step, 1) {
		return nil
	}
	var lines []geo.Line
	for i := 1 - math.Ceil(180/step); i*step <= 180; i++ {
		lines = append(lines, Meridian(i*step))
	}
	for i := 1 - math.Ceil(90/step); i*step < 90; i++ {
		lines = append(lines, Parallel(i*step))
	}
	return lines
}
