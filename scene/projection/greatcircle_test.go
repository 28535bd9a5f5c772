package projection

import (
	"math"
	"testing"

	"atlas.example/southsouth/data/geo"
)

var (
	pyongyang = geo.LonLat{Lon: 125.7625, Lat: 39.0392}
	havana    = geo.LonLat{Lon: -82.3666, Lat: 23.1136}
	lusaka    = geo.LonLat{Lon: 28.2833, Lat: -15.4167}
)

// The expected numbers are those of d3-geo 3.1.1, geoInterpolate(a, b)(t), but
// for the opposite places, where any way will do and ours is the northern one.
func TestBetween(t *testing.T) {
	for _, c := range []struct {
		reason string
		a, b   geo.LonLat
		t      float64
		want   geo.LonLat
	}{
		{"a quarter of the way, over Siberia", pyongyang, havana, 0.25, geo.LonLat{Lon: 153.38549692883745, Lat: 61.4968468942875}},
		{"half the way, over Alaska", pyongyang, havana, 0.5, geo.LonLat{Lon: -139.70394880270464, Lat: 66.95301910852274}},
		{"across the equator", lusaka, havana, 0.3, geo.LonLat{Lon: -4.089080111488256, Lat: -2.5382614277080546}},
		{"along the equator", geo.LonLat{}, geo.LonLat{Lon: 90}, 0.5, geo.LonLat{Lon: 45}},
		{"a parallel is not the shortest way", geo.LonLat{Lat: 50}, geo.LonLat{Lon: 90, Lat: 50}, 0.5, geo.LonLat{Lon: 45, Lat: 59.31794382356658}},
		{"the start is the given one", geo.LonLat{Lon: 191, Lat: 5}, havana, 0, geo.LonLat{Lon: 191, Lat: 5}},
		{"and so is the end", havana, geo.LonLat{Lon: 191, Lat: 5}, 1, geo.LonLat{Lon: 191, Lat: 5}},
		{"from a place to itself", lusaka, lusaka, 0.5, lusaka},
		{"to the opposite place, before the pole", geo.LonLat{Lon: 20, Lat: 30}, geo.LonLat{Lon: -160, Lat: -30}, 0.25, geo.LonLat{Lon: 20, Lat: 75}},
		{"to the opposite place, after it", geo.LonLat{Lon: 20, Lat: 30}, geo.LonLat{Lon: -160, Lat: -30}, 0.5, geo.LonLat{Lon: -160, Lat: 60}},
	} {
		got := Between(c.a, c.b, c.t)
		if math.Abs(got.Lon-c.want.Lon) > 1e-9 || math.Abs(got.Lat-c.want.Lat) > 1e-9 {
			t.Errorf("%s: Between(%v, %v, %v) = %v, want %v", c.reason, c.a, c.b, c.t, got, c.want)
		}
	}
}

// The first two are geoDistance of d3-geo 3.1.1.
func TestAngle(t *testing.T) {
	for _, c := range []struct {
		reason string
		a, b   geo.LonLat
		want   float64
	}{
		{"Pyongyang to Havana", pyongyang, havana, 1.9635561445444412},
		{"Lusaka to Havana", lusaka, havana, 2.0009753186440813},
		{"nowhere", havana, havana, 0},
		{"pole to pole", geo.LonLat{Lat: 90}, geo.LonLat{Lon: 77, Lat: -90}, math.Pi},
		{"a centimetre, where an arccosine is blind", geo.LonLat{}, geo.LonLat{Lat: 1e-7}, 1e-7 * radiansPerDegree},
	} {
		if got := angle(c.a, c.b); math.Abs(got-c.want) > 1e-14+1e-9*c.want {
			t.Errorf("%s: angle(%v, %v) = %v, want %v", c.reason, c.a, c.b, got, c.want)
		}
	}
}

func TestGreatCircle(t *testing.T) {
	for _, c := range []struct {
		reason string
		a, b   geo.LonLat
		step   float64
		points int
	}{
		{"112.5° in steps of 10°", pyongyang, havana, 10, 13},
		{"a step longer than the way", lusaka, havana, 180, 2},
		{"no step", lusaka, havana, 0, 2},
		{"no way", lusaka, lusaka, 1, 2},
		{"eastward over the date line", geo.LonLat{Lon: 170, Lat: 10}, geo.LonLat{Lon: -150, Lat: -10}, 5, 10},
	} {
		line := GreatCircle(c.a, c.b, c.step)
		last := line[len(line)-1]
		if len(line) != c.points || line[0] != c.a || angle(last, c.b) > 1e-12 {
			t.Errorf("%s: GreatCircle = %v, want %d points from %v to %v", c.reason, line, c.points, c.a, c.b)
		}
		for i := 1; i < len(line); i++ {
			equal := angle(c.a, c.b) / float64(len(line)-1)
			if got := angle(line[i-1], line[i]); math.Abs(got-equal) > 1e-9 || math.Abs(line[i].Lon-line[i-1].Lon) > 180 {
				t.Errorf("%s: step from %v to %v is %v, want %v and no leap", c.reason, line[i-1], line[i], got, equal)
			}
		}
	}
}
