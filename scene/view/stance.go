package view

import (
	"math"

	"atlas.example/southsouth/data/atlas"
	"atlas.example/southsouth/data/geo"
	"atlas.example/southsouth/scene/display"
	"atlas.example/southsouth/scene/globe"
	"atlas.example/southsouth/scene/projection"
	"atlas.example/southsouth/scene/story"
)

// Stance is what the map looks like and where one looks, as far as it is no part of the [Camera].
type Stance struct {
	Pose globe.Pose
	// Rest is whether the map stands still: names are placed then.
	Rest bool
}

// maps are the lands of the projections, made when they are first shown.
type maps struct {
	flat [2]*land
	ball *land
}

// flats are the flat maps, in the order of [globe.Pose.Flat].
var flats = globe.Flats{
	projection.EqualEarth{CentralMeridian: CentralMeridian},
	projection.GallPeters{CentralMeridian: CentralMeridian},
}

// middle is what the globe looks at when it opens to a flat map.
var middle = geo.LonLat{Lon: CentralMeridian}

// poseOf is the pose in which a projection is at rest; the globe looks at a place.
func poseOf(value int, at geo.LonLat) globe.Pose {
	switch value {
	case GallPeters:
		return globe.Pose{Center: middle, Flat: [2]float32{1: 1}}
	case Globe:
		return globe.Pose{Center: at}
	}
	return globe.Pose{Center: middle, Flat: [2]float32{0: 1}}
}

// show shows the maps in a pose, looked at by a camera.
func (v *View) show(p globe.Pose, c Camera) {
	v.pose, v.aim = p, p.Aim()
	switch {
	case p.Flat[0] == 1:
		v.earth = v.flatLand(0)
	case p.Flat[1] == 1:
		v.earth = v.flatLand(1)
	default:
		v.earth = v.ballLand()
		// The map has them by reference: one is turned in each frame of a turn.
		v.onWay, v.onGlobe = way{flats[0], v.aim}, projection.Orthographic{Center: p.Center}
		v.earth.proj = &v.onWay
		if p.Globe() == 1 {
			v.earth.proj = &v.onGlobe
		}
	}
	v.proj = v.earth.proj
	v.earth.best(atlas.L1) // names are looked for on it at any level
	v.Look(c)
}

func (v *View) flatLand(i int) *land {
	if v.maps.flat[i] == nil {
		v.maps.flat[i] = newLand(v.earth.atlas, v.earth.histories, flats[i])
	}
	return v.maps.flat[i]
}

func (v *View) ballLand() *land {
	if v.maps.ball == nil {
		v.maps.ball = newBall(v.earth.atlas, v.earth.histories, &flats)
	}
	return v.maps.ball
}

// way is the projection of a pose between maps: torn where the flat maps are.
type way struct {
	projection.Projection // the first of them
	aim                   globe.Aim
}

// Forward gives the point of a position.
func (w way) Forward(p geo.LonLat) projection.XY {
	at, _ := w.aim.Spot(p, &flats)
	return projection.XY{X: float64(at.X), Y: float64(-at.Y)}
}

// onBall reports whether the globe is shown, or a map on its way.
func (v *View) onBall() bool { return v.earth.ball != nil }

// world is the bounds of what is shown.
func (v *View) world() display.Rect {
	if !v.onBall() {
		return v.earth.world
	}
	r, share := display.Rect{}, v.pose.Globe()
	for i, f := range v.pose.Flat {
		_, high := flats[i].Bounds()
		r.Max.X += f * float32(high.X)
		r.Max.Y += f * float32(high.Y)
	}
	r.Max.X, r.Max.Y = r.Max.X+share, r.Max.Y+share
	r.Min = display.Point{X: -r.Max.X, Y: -r.Max.Y}
	return r
}

// spot is where a position is on the map, in radii, y down.
func (v *View) spot(p geo.LonLat) display.Point {
	if v.onBall() {
		at, _ := v.aim.Spot(p, &flats)
		return at
	}
	return flat(v.proj.Forward(p))
}

// visible reports whether the map shows a position: a globe hides the half of them.
func (v *View) visible(p geo.LonLat) bool {
	if !v.onBall() {
		return true
	}
	_, ok := v.aim.Spot(p, &flats)
	return ok
}

// looked is the position that one looks at, or of a point beyond the edge of the map the middle.
func (v *View) looked() geo.LonLat {
	if at, ok := v.Looked(); ok {
		return at
	}
	return middle
}

// Looked is the position in the middle of what is seen; ok is false where that is beyond the edge of the
// map.
func (v *View) Looked() (at geo.LonLat, ok bool) {
	if v.onBall() {
		return v.pose.Center, true
	}
	c := v.camera.Center
	at, ok = v.proj.Inverse(projection.XY{X: float64(c.X), Y: float64(-c.Y)})
	at.Lon = math.Remainder(at.Lon, 360) // the map ends at 169° W, beyond 180° E
	return at, ok
}

// ground is what the paths of the land are put on. Two pictures of one ground have the same paths.
type ground struct {
	land  *land
	turns int
}

func (v *View) ground() ground {
	g := ground{land: v.earth}
	if v.onBall() {
		g.turns = v.earth.ball.turns
	}
	return g
}

// Stand brings the map to where it is to be in a picture of a state: where nobody lets time pass by
// [View.Follow], or the settings are not those that were followed, to the end of its way. Compose
// does so itself; who looks at a part of a globe calls it first.
func (v *View) Stand(s *story.State, c Controls) {
	if !v.turn.followed || int(c.Settings[ProjectionOption]) != v.turn.value {
		v.steer(s, c)
		v.arrive()
	}
}

// zoomBall changes the zoom of the globe, so that what is at p stays about there.
func (v *View) zoomBall(factor float32, p display.Point) {
	if v.Between() {
		return
	}
	v.moved()
	before := v.lens.zoom
	v.Look(Camera{Zoom: before * factor})
	grown, mid := v.lens.zoom/before, v.MapCenter()
	v.spin(display.Point{X: (p.X - mid.X) * (1 - grown), Y: (p.Y - mid.Y) * (1 - grown)})
}

// spin turns the globe by so many logical pixels at its middle.
func (v *View) spin(by display.Point) {
	const degree = 180 / math.Pi
	p := v.pose
	across := max(math.Cos(p.Center.Lat/degree), 0.2)
	scale := float64(v.lens.place.Scale)
	p.Center.Lon = geo.Turn(p.Center.Lon-float64(by.X)/scale/across*degree, -180)
	p.Center.Lat = min(max(p.Center.Lat+float64(by.Y)/scale*degree, -90), 90)
	v.halt()
	v.show(p, v.camera)
}

// ballDetail is the level of detail of the globe: a coarse one for as long as it moves.
func (v *View) ballDetail(wanted atlas.Level) atlas.Level {
	if v.pose.Globe() < 1 || !v.resting() {
		return min(atlas.L1, levelFor(v.lens.place.Scale*v.scale, &finerFromMoved))
	}
	return wanted
}
