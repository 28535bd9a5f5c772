package projection

import (
	"math"
	"math/rand/v2"
	"testing"

	"atlas.example/southsouth/data/geo"
)

// The expected numbers are those of d3-geo 3.1.1,
// geoOrthographic().rotate([-lon, -lat]).scale(1).translate([0, 0]), with y
// negated.
func TestOrthographicForward(t *testing.T) {
	cancun := geo.LonLat{Lon: -86.8515, Lat: 21.1619}
	fiji := geo.LonLat{Lon: 178.4419, Lat: -18.1416}
	for _, c := range []struct {
		reason     string
		center, in geo.LonLat
		want       XY
	}{
		{"the centre", pyongyang, pyongyang, XY{}},
		{"Fiji from Pyongyang", pyongyang, fiji, XY{0.7557233303946997, -0.6047237190716566}},
		{"a turn more", pyongyang, geo.LonLat{Lon: fiji.Lon + 360, Lat: fiji.Lat}, XY{0.7557233303946997, -0.6047237190716566}},
		{"Apia, over the antimeridian", pyongyang, geo.LonLat{Lon: -171.7514, Lat: -13.8333}, XY{0.8611747142767764, -0.46824030780273185}},
		{"Chukotka", pyongyang, geo.LonLat{Lon: -173.2, Lat: 64.4}, XY{0.37804773402346675, 0.5686819028605439}},
		{"the north pole is straight up", pyongyang, geo.LonLat{Lon: 77, Lat: 90}, XY{0, 0.7767152180598347}},
		{"Cape Horn from Cancún", cancun, geo.LonLat{Lon: -67.2717, Lat: -55.9797}, XY{0.18749482442346538, -0.9632438317004708}},
		{"Greenwich from Cancún, almost at the edge", cancun, geo.LonLat{}, XY{0.998490535700707, -0.019827826651769458}},
	} {
		if got := (Orthographic{c.center}).Forward(c.in); !near(got, c.want, 1e-9) {
			t.Errorf("%s: Forward(%v) = %v, want %v", c.reason, c.in, got, c.want)
		}
	}
}

// looks is centres from which the globe is hard to draw: the poles, the meridian
// at which the base map is cut, what is opposite to it, and places between.
var looks = []geo.LonLat{
	{},
	{Lon: 11},
	{Lat: 90},
	{Lat: -90},
	{Lon: 50, Lat: 90},
	{Lon: -169},
	{Lon: 191},
	{Lon: 11, Lat: 80},
	{Lon: -169, Lat: -80},
	{Lon: 180},
	{Lon: 178, Lat: -18},
	pyongyang, havana, lusaka,
	{Lon: -86.8515, Lat: 21.1619},
	{Lon: -130, Lat: 5},
	{Lon: 95, Lat: -85},
}

// Inverse undoes Forward for what is visible, which lies inside the disc; what is
// hidden lies on its edge.
func TestOrthographicInverseUndoesForward(t *testing.T) {
	for _, center := range looks {
		o := Orthographic{center}
		seen := 0
		for lon := -180.0; lon < 180; lon += 7.5 {
			for lat := -88.5; lat <= 90; lat += 2.5 {
				want := geo.LonLat{Lon: lon, Lat: lat}
				p := o.Forward(want)
				d := math.Hypot(p.X, p.Y)
				if !o.Visible(want) {
					if math.Abs(d-1) > 1e-12 {
						t.Fatalf("from %v: %v is hidden and at %v, want it on the edge", center, want, p)
					}
					continue
				}
				seen++
				got, ok := o.Inverse(p)
				// Near the edge a step on the map is a long way on the globe.
				if slack := 1e-9 + 1e-7*math.Pow(d, 50); !ok || d > 1+1e-12 || angle(got, want) > slack {
					t.Fatalf("from %v: Inverse(Forward(%v) = %v) = %v, %v, want the position again", center, want, p, got, ok)
				}
			}
		}
		if seen == 0 {
			t.Errorf("from %v nothing is visible", center)
		}
	}
}

func TestOrthographicInverseOutside(t *testing.T) {
	o := Orthographic{pyongyang}
	for _, c := range []struct {
		in   XY
		want bool
	}{
		{XY{}, true},
		{XY{X: 1}, true},
		{XY{Y: -1}, true},
		{XY{X: 1 + 1e-6}, false},
		{XY{0.8, 0.8}, false},
		{XY{X: math.NaN()}, false},
		{XY{Y: math.Inf(1)}, false},
	} {
		if p, got := o.Inverse(c.in); got != c.want {
			t.Errorf("Inverse(%v) = %v, %v, want %v", c.in, p, got, c.want)
		}
	}
}

// A half of the globe is visible, from wherever one looks.
func TestOrthographicShowsOneHalf(t *testing.T) {
	random := rand.New(rand.NewPCG(5, 6))
	for range 1000 {
		center := geo.LonLat{Lon: 360*random.Float64() - 180, Lat: 180*random.Float64() - 90}
		p := geo.LonLat{Lon: 360*random.Float64() - 180, Lat: 180*random.Float64() - 90}
		opposite := geo.LonLat{Lon: p.Lon + 180, Lat: -p.Lat}
		if o := (Orthographic{center}); o.Visible(p) == o.Visible(opposite) {
			t.Errorf("from %v both %v and %v are visible or hidden", center, p, opposite)
		}
	}
}

func TestOrthographicOutline(t *testing.T) {
	for _, tolerance := range []float64{1e-2, 1e-4, 3e-5} {
		ring := Orthographic{}.AppendOutline(nil, tolerance)
		if ring[0] != ring[len(ring)-1] {
			t.Errorf("tolerance %v: ends at %v, want the start %v", tolerance, ring[len(ring)-1], ring[0])
		}
		for i := 1; i < len(ring); i++ {
			middle := XY{(ring[i-1].X + ring[i].X) / 2, (ring[i-1].Y + ring[i].Y) / 2}
			if d := math.Hypot(middle.X, middle.Y); d < 1-1.001*tolerance || math.Hypot(ring[i].X, ring[i].Y) > 1+1e-12 {
				t.Fatalf("tolerance %v: middle of a side at %v, want at least %v", tolerance, d, 1-tolerance)
			}
		}
		if n := len(ring); n > 900 {
			t.Errorf("tolerance %v: %d points, want no more than it takes", tolerance, n)
		}
	}
}

func TestOrthographicDoesNotAllocate(t *testing.T) {
	o, sink := Orthographic{pyongyang}, 0.0
	got := testing.AllocsPerRun(100, func() {
		q, _ := o.Inverse(o.Forward(geo.LonLat{Lon: 130, Lat: 40}))
		sink += q.Lon
	})
	if got != 0 {
		t.Errorf("Forward and Inverse: %v allocations, want 0 (sum %v)", got, sink)
	}
}
