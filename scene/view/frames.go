package view

import (
	"atlas.example/southsouth/data/geo"
	"atlas.example/southsouth/scene/display"
	"atlas.example/southsouth/scene/projection"
	"atlas.example/southsouth/scene/story"
)

// Frame is a part of the world that the map can be framed on.
type Frame uint8

// The frames. The regions' ones part the chronicle's regions among them: every region belongs to one.
const (
	NoFrame Frame = iota // wherever the viewer has moved the map to
	WorldFrame
	AmericasFrame
	AfricaFrame
	NearFrame // Europe and the Middle East
	AsiaFrame // Asia and Oceania
	frameCount
)

// frameRow is a frame: its name in two lines, the chronicle's regions in it, and the corners between
// which the map shows all, in degrees.
type frameRow struct {
	name    [2]string
	regions []string
	from    geo.LonLat // south-west
	to      geo.LonLat // north-east
}

// frameRows were drawn by hand around the members and the places of events. What they leave out of a
// region is land without either: Patagonia's end, Europe's north. In each, its lower left corner,
// where a phone has the year, is sea or desert.
var frameRows = [frameCount]frameRow{
	WorldFrame:    {name: [2]string{"World"}},
	AmericasFrame: {[2]string{"Americas"}, []string{"latin-america-caribbean", "north-america"}, geo.LonLat{Lon: -117, Lat: -43}, geo.LonLat{Lon: -36, Lat: 48}},
	AfricaFrame:   {[2]string{"Africa"}, []string{"africa"}, geo.LonLat{Lon: -25, Lat: -36}, geo.LonLat{Lon: 58, Lat: 42}},
	NearFrame:     {[2]string{"Europe and", "Middle East"}, []string{"europe", "middle-east"}, geo.LonLat{Lon: -1, Lat: 12}, geo.LonLat{Lon: 61, Lat: 60}},
	AsiaFrame:     {[2]string{"Asia and", "Pacific"}, []string{"asia", "oceania"}, geo.LonLat{Lon: 60, Lat: -21}, geo.LonLat{Lon: 170, Lat: 45}},
}

// framesOf are the frames of the places of a story, by position, and of its entities.
func framesOf(st *story.Story) (places, entities []Frame) {
	byRegion := map[string]Frame{}
	for f, row := range frameRows {
		for _, id := range row.regions {
			byRegion[id] = Frame(f)
		}
	}
	entities = make([]Frame, len(st.Chronicle.Entities))
	for i := range st.Chronicle.Entities {
		entities[i] = byRegion[st.Chronicle.Entities[i].RegionID]
	}
	places = make([]Frame, len(st.Chronicle.Places))
	for i := range st.Chronicle.Places {
		places[i] = WorldFrame
		if e, ok := st.Chronicle.Entity(st.Chronicle.Places[i].EntityID); ok && byRegion[e.RegionID] != NoFrame {
			places[i] = byRegion[e.RegionID]
		}
	}
	return places, entities
}

// FrameOf is the frame of the first of some events, which is that of its place's region; of none it
// is the world.
func (v *View) FrameOf(events []int) Frame {
	if len(events) == 0 {
		return WorldFrame
	}
	return v.placeFrames[v.story.PlaceOf(events[0])]
}

// FrameFor is the frame that a picture of a moment has by itself, before the viewer moves the map: that
// of the events where the camera follows them, or else the world.
func (v *View) FrameFor(current []int, s Settings) Frame {
	if v.Follows(s) {
		return v.FrameOf(current)
	}
	return WorldFrame
}

// Follows reports whether the camera goes to where the current event is: as the viewer has chosen, or
// else on an upright phone, where the world would be too small to see anything on.
func (v *View) Follows(s Settings) bool {
	switch s[CameraOption] {
	case CameraFollows:
		return true
	case CameraStill:
		return false
	}
	return v.layout.form == narrow
}

// CameraOf is the camera that has all of a frame in the map, as large as it can be. A globe is turned
// instead: there it is the camera that it has.
func (v *View) CameraOf(f Frame) Camera {
	if v.onBall() {
		return v.camera
	}
	return v.cameraOn(v.proj, f)
}

// cameraOn is CameraOf for a flat map, which need not be the one that is shown.
func (v *View) cameraOn(proj projection.Projection, f Frame) Camera {
	if f == NoFrame || f == WorldFrame || f >= frameCount {
		return Camera{Zoom: 1}
	}
	b := boundsOf(proj, f)
	_, world := proj.Bounds()
	whole := v.layout.mapped.Inset(2)
	fit := min(whole.W()/float32(2*world.X), whole.H()/float32(2*world.Y))
	scale := min(whole.W()/b.W(), whole.H()/b.H())
	return Camera{scale / fit, b.Center()}
}

// middleOf is the position in the middle of a frame.
func middleOf(f Frame) geo.LonLat {
	row := &frameRows[f]
	return geo.LonLat{Lon: (row.from.Lon + row.to.Lon) / 2, Lat: (row.from.Lat + row.to.Lat) / 2}
}

// edgeSteps is at how many points of each edge a frame's outline is looked at. Projected, the edges
// are curves.
const edgeSteps = 8

// boundsOf is the rectangle around a frame on a projected map, in radii.
func boundsOf(proj projection.Projection, f Frame) display.Rect {
	row := &frameRows[f]
	var b display.Rect
	for i := range 4 * edgeSteps {
		t := float64(i%edgeSteps) / edgeSteps
		p := row.from
		switch i / edgeSteps {
		case 0:
			p.Lon += (row.to.Lon - row.from.Lon) * t
		case 1:
			p.Lon, p.Lat = row.to.Lon, p.Lat+(row.to.Lat-row.from.Lat)*t
		case 2:
			p.Lon, p.Lat = row.to.Lon-(row.to.Lon-row.from.Lon)*t, row.to.Lat
		case 3:
			p.Lat = row.to.Lat - (row.to.Lat-row.from.Lat)*t
		}
		q := flat(proj.Forward(p))
		if i == 0 {
			b = display.Rect{Min: q, Max: q}
		}
		b.Min.X, b.Min.Y = min(b.Min.X, q.X), min(b.Min.Y, q.Y)
		b.Max.X, b.Max.Y = max(b.Max.X, q.X), max(b.Max.Y, q.Y)
	}
	return b
}
