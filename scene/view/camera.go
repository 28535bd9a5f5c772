package view

import (
	"atlas.example/southsouth/data/geo"
	"atlas.example/southsouth/scene/display"
	"atlas.example/southsouth/scene/globe"
	"atlas.example/southsouth/scene/projection"
)

// Camera is what part of the map is looked at. The zero Camera shows the whole world.
type Camera struct {
	// Zoom is how many times larger than the whole world the map is; below 1 counts as 1.
	Zoom float32
	// Center is the point of the map in the middle of its frame: radii of the globe, y down.
	Center display.Point
}

// MostZoom is the closest zoom.
const MostZoom = 16

// lens places the map's paths, which are in radii, y down.
type lens struct {
	place display.Transform
	frame display.Rect
	zoom  float32
}

// newLens fits the world into a frame and applies a camera, kept from looking past the
// world's edge.
func newLens(frame display.Rect, world display.Rect, c Camera) lens {
	zoom := min(max(c.Zoom, 1), MostZoom)
	fit := min(frame.W()/world.W(), frame.H()/world.H())
	scale := fit * zoom
	middle := frame.Center()
	x := keepInside(c.Center.X, world.Min.X, world.Max.X, frame.W()/2/scale)
	y := keepInside(c.Center.Y, world.Min.Y, world.Max.Y, frame.H()/2/scale)
	if half := frame.H() / 2 / scale; world.H() < 2*half {
		y = world.Min.Y + half // room that is left over goes below the map, to the year
	}
	return lens{display.Transform{Scale: scale, X: middle.X - x*scale, Y: middle.Y - y*scale}, frame, zoom}
}

// keepInside brings the centre of a view of the given half width into a world from lo to hi,
// or to its middle where the view is wider than the world.
func keepInside(at, lo, hi, half float32) float32 {
	if hi-lo <= 2*half {
		return (lo + hi) / 2
	}
	return min(max(at, lo+half), hi-half)
}

// camera is the camera whose lens this is, brought inside the world.
func (l lens) camera() Camera { return Camera{l.zoom, l.radii(l.frame.Center())} }

// reached is the camera that pointing at c would have, which does not look past the world's edge.
func (v *View) reached(c Camera) Camera {
	return newLens(v.layout.mapped.Inset(2), v.world(), c).camera()
}

// scaled is a lens of another scale that has the same point in the middle, even beyond the world's edge.
func (l lens) scaled(scale float32) lens {
	middle := l.frame.Center()
	at := l.radii(middle)
	return lens{display.Transform{Scale: scale, X: middle.X - at.X*scale, Y: middle.Y - at.Y*scale}, l.frame, l.zoom * scale / l.place.Scale}
}

// shrunk is a lens so many times as small whose frame shows the same, from the same corner on.
func (l lens) shrunk(times float32) lens {
	from, share := l.frame.Min, 1/times
	return lens{
		display.Transform{Scale: l.place.Scale * share, X: from.X + (l.place.X-from.X)*share, Y: from.Y + (l.place.Y-from.Y)*share},
		display.XYWH(from.X, from.Y, l.frame.W()*share, l.frame.H()*share), l.zoom * share,
	}
}

// radii is the map point at a logical pixel.
func (l lens) radii(p display.Point) display.Point {
	return display.Point{X: (p.X - l.place.X) / l.place.Scale, Y: (p.Y - l.place.Y) / l.place.Scale}
}

// flat turns a projected point, y north, into a path point, y down.
func flat(p projection.XY) display.Point {
	return display.Point{X: float32(p.X), Y: float32(-p.Y)}
}

// Zoom changes the zoom by a factor, so that the point of the map at p, in logical pixels,
// stays there as far as the world's edge allows.
func (v *View) Zoom(factor float32, p display.Point) {
	if v.onBall() {
		v.zoomBall(factor, p)
		return
	}
	kept := v.lens.radii(p)
	zoom := min(max(v.lens.zoom*factor, 1), MostZoom)
	scale := v.lens.place.Scale / v.lens.zoom * zoom
	middle := v.lens.frame.Center()
	v.Look(Camera{zoom, display.Point{X: kept.X - (p.X-middle.X)/scale, Y: kept.Y - (p.Y-middle.Y)/scale}})
}

// Pan moves the map by so many logical pixels, as far as the world's edge allows.
func (v *View) Pan(by display.Point) {
	switch {
	case v.Between():
		return
	case v.onBall():
		v.spin(by)
		return
	}
	c, scale := v.camera, v.lens.place.Scale
	c.Center.X -= by.X / scale
	c.Center.Y -= by.Y / scale
	v.Look(c)
}

// LookAt points the camera at a position, as far as the world's edge allows.
func (v *View) LookAt(p geo.LonLat, zoom float32) {
	if v.pose.Globe() == 1 {
		v.halt()
		v.show(globe.Pose{Center: p}, Camera{Zoom: zoom})
		return
	}
	v.Look(Camera{zoom, v.spot(p)})
}

// MapCenter is the middle of the map's frame, in logical pixels.
func (v *View) MapCenter() display.Point { return v.lens.frame.Center() }
