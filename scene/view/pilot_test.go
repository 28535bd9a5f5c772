package view

import (
	"math"
	"testing"
	"time"

	"atlas.example/southsouth/scene/display"
)

// phone is a view of an upright phone.
func phone(t *testing.T) *View {
	t.Helper()
	v, _ := newTestView(t)
	v.Resize(390, 844, 1)
	return v
}

// frameTick is a sixtieth of a second.
const frameTick = time.Second / 60

// arrive lets a flight end.
func arrive(p *Pilot, v *View) {
	for i := 0; p.Flying() && i < 3600; i++ {
		p.Advance(v, frameTick)
	}
}

// Every flight begins where the camera is, ends on the frame exactly, and takes no longer than it may.
// On the way the camera is inside the world and never jumps.
func TestFlights(t *testing.T) {
	v := phone(t)
	for from := WorldFrame; from < frameCount; from++ {
		for to := WorldFrame; to < frameCount; to++ {
			var p Pilot
			p.Attend(v, from)
			p.Go(v, to)
			took := time.Duration(0)
			for before := v.Camera(); p.Flying(); before = v.Camera() {
				p.Advance(v, frameTick)
				took += frameTick
				now, across := v.Camera(), float64(v.lens.frame.W()/v.lens.place.Scale)
				if d := math.Hypot(float64(now.Center.X-before.Center.X), float64(now.Center.Y-before.Center.Y)); d > across/6 {
					t.Errorf("%v to %v: a jump of %v after %v, with %v in sight", from, to, d, took, across)
				}
				if r := now.Zoom / before.Zoom; r > 1.25 || r < 0.8 {
					t.Errorf("%v to %v: the zoom jumps from %v to %v after %v", from, to, before.Zoom, now.Zoom, took)
				}
				if now != v.reached(now) {
					t.Errorf("%v to %v: looks past the world's edge after %v: %v", from, to, took, now)
				}
			}
			if got, want := v.Camera(), v.reached(v.CameraOf(to)); got != want {
				t.Errorf("%v to %v: arrives at %v, want %v", from, to, got, want)
			}
			if took > MostFlight+frameTick || (took == 0) != (from == to) {
				t.Errorf("%v to %v: takes %v, want at most %v, and none only where there is no way", from, to, took, MostFlight)
			}
		}
	}
}

// A flight is the same way there and back, and its ends are exact.
func TestFlightIsReversible(t *testing.T) {
	a := Camera{3, display.Point{X: -1.2, Y: 0.2}}
	b := Camera{5, display.Point{X: 1.5, Y: -0.4}}
	there, back := newFlight(a, b, 5.4), newFlight(b, a, 5.4)
	if there.at(0) != a || there.at(1) != b {
		t.Errorf("the flight goes from %v to %v, want %v to %v", there.at(0), there.at(1), a, b)
	}
	for i := range 101 {
		s := float64(i) / 100
		p, q := there.at(s), back.at(1-s)
		if math.Abs(float64(p.Zoom-q.Zoom)) > 1e-3 || math.Abs(float64(p.Center.X-q.Center.X)) > 1e-3 {
			t.Errorf("after %v: %v there, %v on the way back", s, p, q)
		}
	}
	// Between two views of one width, w₀ = 1, the path is symmetric: in its middle ρs + r₀ is 0, and so
	// by the paper's formula (9) the width w is w₀ cosh r₀.
	f := newFlight(Camera{1, display.Point{}}, Camera{1, display.Point{X: 1, Y: 1}}, 1)
	if got, want := 1/float64(f.at(0.5).Zoom), math.Cosh(f.r0); math.Abs(got-want) > 1e-6 {
		t.Errorf("in the middle %v is in sight, want %v", got, want)
	}
}

func TestCutFlightsArriveAtOnce(t *testing.T) {
	v := phone(t)
	p := Pilot{Cut: true}
	p.Attend(v, AfricaFrame)
	p.Attend(v, AsiaFrame)
	if p.Flying() || v.Camera() != v.reached(v.CameraOf(AsiaFrame)) {
		t.Errorf("flying %v at %v, want to be there", p.Flying(), v.Camera())
	}
}

// What the viewer does wins over what the story asks for, until the next step.
func TestViewerWins(t *testing.T) {
	v := phone(t)
	var p Pilot
	p.Attend(v, AfricaFrame)
	p.Attend(v, AsiaFrame)
	p.Advance(v, 200*time.Millisecond)
	v.Pan(display.Point{X: 40})
	p.Release()
	mine := v.Camera()
	p.Advance(v, time.Second)
	p.Attend(v, AmericasFrame)
	if p.Flying() || v.Camera() != mine {
		t.Errorf("the camera went on to %v after it was moved to %v", v.Camera(), mine)
	}
	p.Recall()
	p.Attend(v, AmericasFrame)
	arrive(&p, v)
	if v.Camera() != v.reached(v.CameraOf(AmericasFrame)) {
		t.Errorf("after a step the camera is at %v, want the Americas", v.Camera())
	}
}

// A region that the viewer has chosen stays until a step; the world only until the story goes elsewhere.
func TestChosenFrames(t *testing.T) {
	v := phone(t)
	var p Pilot
	p.Attend(v, AfricaFrame)
	p.Go(v, AsiaFrame)
	arrive(&p, v)
	p.Attend(v, AfricaFrame)
	p.Attend(v, AmericasFrame)
	if p.Frame() != AsiaFrame || p.Flying() {
		t.Errorf("at %v, want to stay on Asia", p.Frame())
	}
	p.Recall()
	p.Attend(v, AmericasFrame)
	arrive(&p, v)
	p.Go(v, WorldFrame)
	arrive(&p, v)
	p.Attend(v, AmericasFrame)
	if p.Frame() != WorldFrame {
		t.Errorf("at %v, want the world while the story stays", p.Frame())
	}
	p.Attend(v, AfricaFrame)
	if p.Frame() != AfricaFrame {
		t.Errorf("at %v, want Africa when the story goes there", p.Frame())
	}
}

func TestRefit(t *testing.T) {
	v := phone(t)
	var p Pilot
	p.Refit(v, AfricaFrame)
	p.Attend(v, AfricaFrame)
	if p.Flying() || p.Frame() != AfricaFrame {
		t.Errorf("at first: flying %v to %v, want to be on Africa", p.Flying(), p.Frame())
	}
	v.Resize(844, 390, 1)
	p.Refit(v, AfricaFrame)
	if v.Camera() != v.reached(v.CameraOf(AfricaFrame)) {
		t.Errorf("turned round: at %v, want all of Africa", v.Camera())
	}
	v.Zoom(2, v.MapCenter())
	p.Release()
	mine := v.Camera().Center
	v.Resize(390, 844, 1)
	p.Refit(v, AfricaFrame)
	if p.Frame() != NoFrame || v.Camera().Center == v.reached(v.CameraOf(AfricaFrame)).Center {
		t.Errorf("turned back: on %v at %v, want near %v where the viewer was", p.Frame(), v.Camera().Center, mine)
	}
}
