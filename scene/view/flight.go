package view

import (
	"math"

	"atlas.example/southsouth/scene/display"
)

// flight is the way of a camera from one place to another that looks shortest: far ones first rise to
// where both ends are in sight. It is the optimal path of J. J. van Wijk and W. A. A. Nuij, “Smooth and
// efficient zooming and panning”, IEEE InfoVis 2003,
// doi:10.1109/INFVIS.2003.1249004, with their symbols: u is the way along the ground, w the width that
// is in sight, S the length of the path.
type flight struct {
	from, to       Camera
	wide           float64 // the width in sight at zoom 1, in radii
	w0, u1, r0, r1 float64
	length         float64 // S
}

// rho is how much the path prefers to zoom rather than to pan: the value that the paper's test
// persons liked best was 1.42.
const rho = math.Sqrt2

// newFlight is the way between two cameras of a map that is so many radii wide at zoom 1.
func newFlight(from, to Camera, wide float64) flight {
	f := flight{from: from, to: to, wide: wide}
	w0, w1 := wide/float64(max(from.Zoom, 1)), wide/float64(max(to.Zoom, 1))
	f.w0 = w0
	f.u1 = math.Hypot(float64(to.Center.X-from.Center.X), float64(to.Center.Y-from.Center.Y))
	if f.u1 < 1e-6*w0 {
		f.u1 = 0
		f.length = math.Abs(math.Log(w1/w0)) / rho
		return f
	}
	b := func(w, sign float64) float64 {
		return (w1*w1 - w0*w0 + sign*rho*rho*rho*rho*f.u1*f.u1) / (2 * w * rho * rho * f.u1)
	}
	r := func(b float64) float64 { return -math.Asinh(b) }
	f.r0, f.r1 = r(b(w0, 1)), r(b(w1, -1))
	f.length = (f.r1 - f.r0) / rho
	return f
}

// at is the camera a share t of the way, from 0 to 1, both included and exact.
func (f *flight) at(t float64) Camera {
	switch {
	case t <= 0:
		return f.from
	case t >= 1:
		return f.to
	}
	if f.u1 == 0 {
		ratio := float64(max(f.to.Zoom, 1) / max(f.from.Zoom, 1))
		return Camera{float32(float64(max(f.from.Zoom, 1)) * math.Pow(ratio, t)), mid(f.from.Center, f.to.Center, t)}
	}
	s := rho*f.length*t + f.r0
	cosh := math.Cosh(f.r0)
	u := f.w0 / (rho * rho) * (cosh*math.Tanh(s) - math.Sinh(f.r0))
	w := f.w0 * cosh / math.Cosh(s)
	return Camera{float32(f.wide / w), mid(f.from.Center, f.to.Center, u/f.u1)}
}

// mid is the point a share of the way from a to b.
func mid(a, b display.Point, share float64) display.Point {
	t := float32(share)
	return display.Point{X: a.X + (b.X-a.X)*t, Y: a.Y + (b.Y-a.Y)*t}
}
