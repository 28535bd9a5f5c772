package projection

import (
	"math"
	"math/rand/v2"
	"testing"

	"atlas.example/southsouth/data"
	"atlas.example/southsouth/data/atlas"
	"atlas.example/southsouth/data/geo"
)

// rectangle is the ring around a range of longitudes and latitudes.
func rectangle(west, south, east, north float64) geo.Ring {
	return geo.Ring{
		{Lon: west, Lat: south},
		{Lon: (west + east) / 2, Lat: south},
		{Lon: east, Lat: south},
		{Lon: east, Lat: north},
		{Lon: (west + east) / 2, Lat: north},
		{Lon: west, Lat: north},
		{Lon: west, Lat: south},
	}
}

// hole is the same, the other way round.
func hole(west, south, east, north float64) geo.Ring {
	r := rectangle(west, south, east, north)
	for i, j := 0, len(r)-1; i < j; i, j = i+1, j-1 {
		r[i], r[j] = r[j], r[i]
	}
	return r
}

// onDisc brings a clipped polygon to the map.
func onDisc(o Orthographic, g geo.Polygon) [][]XY {
	var out [][]XY
	for _, part := range o.AppendClipped(nil, g) {
		for _, r := range part {
			out = append(out, AppendResampled(nil, o, geo.Line(r), 1e-5))
		}
	}
	return out
}

// The areas are those of d3-geo 3.1.1, geoPath(geoOrthographic().rotate([-lon,
// -lat]).scale(1).translate([0, 0]).clipAngle(90).precision(1e-8)).area, of a
// rectangle with 16,000 points.
func TestClippedArea(t *testing.T) {
	g := geo.Polygon{rectangle(-60, -10, 60, 50)}
	for _, c := range []struct {
		reason string
		center geo.LonLat
		want   float64
	}{
		{"all in sight", geo.LonLat{}, 1.4814330101347055},
		{"a corner of it", pyongyang, 0.1840293719867684},
		{"the other side of the globe", geo.LonLat{Lon: 178, Lat: -18}, 0},
		{"a strip along the edge", geo.LonLat{Lat: -90}, 0.031576868746630675},
	} {
		got := 0.0
		for _, ring := range onDisc(Orthographic{c.center}, g) {
			got += signedArea(ring)
		}
		if math.Abs(got-c.want) > 2e-5 {
			t.Errorf("%s: area %v, want %v", c.reason, got, c.want)
		}
	}
}

// windings is how often some rings go round a point.
func windings(rings [][]XY, p XY) int {
	n := 0
	for _, ring := range rings {
		for i := 1; i < len(ring); i++ {
			a, b := ring[i-1], ring[i]
			side := (b.X-a.X)*(p.Y-a.Y) - (b.Y-a.Y)*(p.X-a.X)
			switch {
			case a.Y <= p.Y && b.Y > p.Y && side > 0:
				n++
			case a.Y > p.Y && b.Y <= p.Y && side < 0:
				n--
			}
		}
	}
	return n
}

// nearest is the distance of a point from some rings.
func nearest(rings [][]XY, p XY) float64 {
	d := math.Inf(1)
	for _, ring := range rings {
		for i := 1; i < len(ring); i++ {
			if ring[i] != ring[i-1] {
				d = min(d, toSegment(p, ring[i-1], ring[i]))
			}
		}
	}
	return d
}

// A clipped polygon covers the visible points that are inside the polygon on the
// globe, once, and no others; its rings are closed and never leave the disc.
func checkClipped(t *testing.T, name string, o Orthographic, g geo.Polygon, random *rand.Rand, points int) {
	t.Helper()
	for _, part := range o.AppendClipped(nil, g) {
		for _, r := range part {
			if r[0] != r[len(r)-1] || len(r) < 4 {
				t.Errorf("%s from %v: a ring of %d from %v to %v, want it closed", name, o.Center, len(r), r[0], r[len(r)-1])
			}
		}
	}
	rings := onDisc(o, g)
	for _, ring := range rings {
		for _, p := range ring {
			if math.Hypot(p.X, p.Y) > 1+1e-12 {
				t.Errorf("%s from %v: %v is outside the disc", name, o.Center, p)
			}
		}
	}
	for range points {
		sin, cos := math.Sincos(2 * math.Pi * random.Float64())
		d := 0.999 * math.Sqrt(random.Float64())
		p := XY{d * cos, d * sin}
		at, _ := o.Inverse(p)
		at.Lon = geo.Turn(at.Lon, atlas.West)
		want := 0
		if g.Contains(at) {
			want = 1
		}
		if got := windings(rings, p); got != want && nearest(rings, p) > 1e-3 {
			t.Errorf("%s from %v: covers %v, which is %v, %d times, want %d", name, o.Center, p, at, got, want)
			return
		}
	}
}

// Shapes that are hard to clip, in the longitudes of the base map.
var shapes = map[string]geo.Polygon{
	"a square":          {rectangle(0, 0, 20, 20)},
	"an ocean":          {rectangle(-60, -50, 110, 60)},
	"with a hole":       {rectangle(-60, -50, 110, 60), hole(-20, -20, 60, 40)},
	"all but an ocean":  {rectangle(-169, -90, 191, 90), hole(-60, -50, 110, 60)},
	"the whole globe":   {rectangle(-169, -90, 191, 90)},
	"the south":         {rectangle(-169, -90, 191, -65)},
	"the north, wide":   {rectangle(-169, -20, 191, 90)},
	"a belt":            {rectangle(-169, -10, 191, 10)},
	"two islands' lake": {rectangle(-100, -70, 150, 70), hole(-90, 10, -40, 60), hole(20, -60, 120, -10)},
	"beside the cut":    {rectangle(150, -30, 191, 70)},
	"on the other side": {rectangle(-169, 51, -130, 72)},
	"along a meridian":  {rectangle(10, -89, 12, 89)},
	"a comb": {{
		{Lon: -50, Lat: -40},
		{Lon: 50, Lat: -40},
		{Lon: 140, Lat: -40},
		{Lon: 140, Lat: 40},
		{Lon: 100, Lat: 40},
		{Lon: 100, Lat: -20},
		{Lon: 60, Lat: -20},
		{Lon: 60, Lat: 40},
		{Lon: 20, Lat: 40},
		{Lon: 20, Lat: -20},
		{Lon: -20, Lat: -20},
		{Lon: -20, Lat: 40},
		{Lon: -50, Lat: 40},
		{Lon: -50, Lat: -40},
	}},
}

func TestClippedShapes(t *testing.T) {
	random := rand.New(rand.NewPCG(7, 8))
	for name, g := range shapes {
		for _, center := range looks {
			checkClipped(t, name, Orthographic{center}, g, random, 200)
		}
		for range 40 {
			center := geo.LonLat{Lon: 360*random.Float64() - 180, Lat: math.Asin(2*random.Float64()-1) / radiansPerDegree}
			checkClipped(t, name, Orthographic{center}, g, random, 60)
		}
		// Corners and edges of the shape itself, and what is opposite to them.
		for _, ring := range g {
			for i := range ring[1:] {
				for _, p := range []geo.LonLat{ring[i], between(ring[i], ring[i+1], 0.5), between(ring[i], ring[i+1], 0.3)} {
					checkClipped(t, name, Orthographic{p}, g, random, 30)
					checkClipped(t, name, Orthographic{geo.LonLat{Lon: p.Lon + 180, Lat: -p.Lat}}, g, random, 30)
				}
			}
		}
	}
}

// Every atom of the base map, from everywhere; what is visible of them adds up to
// what is visible of the land, so that none is lost or turned inside out.
func TestClippedWorld(t *testing.T) {
	a, err := data.Atlas()
	if err != nil {
		t.Fatal(err)
	}
	random := rand.New(rand.NewPCG(9, 10))
	centers := looks
	if testing.Short() {
		centers = looks[:8]
	}
	for _, center := range centers {
		o := Orthographic{center}
		for i := range a.Atoms {
			for _, polygon := range a.Atoms[i].Polygons {
				var g geo.Polygon
				for _, r := range polygon {
					if ring := a.Ring(r, atlas.L1); len(ring) >= 4 {
						g = append(g, ring)
					}
				}
				if len(g) == 0 || len(a.Ring(polygon[0], atlas.L1)) < 4 {
					continue
				}
				sum := 0.0
				for _, ring := range onDisc(o, g) {
					sum += signedArea(ring)
				}
				// No piece of land shows inside out, or larger than it is.
				if sum < -1e-6 || sum > math.Abs(g.AreaKm2())/(geo.RadiusKm*geo.RadiusKm)*1.02+1e-6 {
					t.Errorf("%s from %v: area %v on the disc, want from 0 to its own", a.Atoms[i].ID, center, sum)
				}
				if len(g[0]) > 40 {
					checkClipped(t, a.Atoms[i].ID, o, g, random, 12)
				}
			}
		}
	}
}
