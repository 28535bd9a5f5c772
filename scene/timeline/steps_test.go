package timeline

import (
	"testing"
	"time"
)

// keyStops are someStops, two of them key.
func keyStops() []Stop {
	stops := append([]Stop(nil), someStops...)
	stops[0].Key, stops[2].Key = true, true
	return stops
}

// frame is the viewing time between two updates.
const frame = time.Second / 60

// play starts a playhead and lets it play to its end, or for a minute and a half, and returns the
// moments shown, each once, and how long it took.
func play(p *Playhead) (shown []Moment, took time.Duration) {
	shown = []Moment{p.Moment()}
	for p.Do(Command{Verb: Toggle}); p.Playing() && took < 90*time.Second; took += frame {
		p.Advance(frame)
		if m := p.Moment(); m != shown[len(shown)-1] {
			shown = append(shown, m)
		}
	}
	return shown, took
}

func TestSpeed(t *testing.T) {
	usual := NewPace(someStops).Length()
	for _, speed := range []float64{0, 0.5, 1, 2, 4} {
		p := NewPlayhead(someStops)
		p.Speed = speed
		_, took := play(p)
		if speed == 0 {
			speed = 1
		}
		want := time.Duration(float64(usual) / speed)
		if off := took - want; off < -frame || off > frame {
			t.Errorf("at speed %v the story plays for %v, want %v", speed, took, want)
		}
	}
}

func TestLessMotionPlaysInSteps(t *testing.T) {
	steps := map[Moment]bool{First: true, Last: true}
	for year := FirstYear; year <= LastYear; year++ {
		steps[EndOf(year)] = true
	}
	years := len(steps)
	for _, s := range keyStops() {
		if s.At >= First && s.At <= Last {
			steps[s.At] = true
		}
	}
	for _, c := range []struct {
		at   AtStops
		want int
	}{{Dwell, len(steps)}, {Pass, years}} {
		p := NewPlayhead(keyStops())
		p.Cut, p.AtStops = true, c.at
		shown, took := play(p)
		for _, m := range shown {
			if !steps[m] {
				t.Errorf("at stops %v: shows %v, which is neither an event nor the end of a year", c.at, m)
			}
		}
		if len(shown) != c.want {
			t.Errorf("at stops %v: %d steps, want %d", c.at, len(shown), c.want)
		}
		if least := time.Duration(len(shown)-2) * LeastStep; took < least {
			t.Errorf("at stops %v: %d steps in %v, want at least %v", c.at, len(shown), took, least)
		}
	}
}

func TestAStepAnswersTheKeyAtOnce(t *testing.T) {
	p := NewPlayhead(someStops)
	p.Cut = true
	p.Do(Command{Verb: Toggle})
	if p.Advance(frame); p.Moment() == First {
		t.Error("playing in steps begins with waiting, want the first step at once")
	}
	at := p.Moment()
	if p.Advance(frame); p.Moment() != at {
		t.Error("the second step follows at once, want it to wait")
	}
}

func TestWaitsAtKeyStops(t *testing.T) {
	for _, cut := range []bool{false, true} {
		for _, speed := range []float64{0.5, 1, 60} {
			p := NewPlayhead(keyStops())
			p.Cut, p.Speed, p.AtStops = cut, speed, Wait
			for _, want := range []Moment{Date(1981, 10, 22), Date(1987, 6, 9), Last} {
				play(p)
				if got := p.Moment(); got != want || p.Playing() {
					t.Errorf("cut %v, speed %v: playing comes to %v, playing %v, want a pause at %v", cut, speed, got, p.Playing(), want)
				}
				if got := p.Waiting(); got != (want < Last) {
					t.Errorf("cut %v, speed %v, at %v: waiting is %v, want it at key stops and not at the end", cut, speed, want, got)
				}
			}
		}
	}
}

func TestWhoStepsDoesNotWait(t *testing.T) {
	p := NewPlayhead(keyStops())
	p.AtStops = Wait
	play(p)
	if p.Do(Command{Verb: StepYear, N: 1}); p.Waiting() {
		t.Error("after a step of the viewer's the playhead waits, want it only paused")
	}
}

func TestPassesStops(t *testing.T) {
	p := NewPlayhead(keyStops())
	p.AtStops = Pass
	_, took := play(p)
	want := Pace{}.Length()
	if off := took - want; off < -frame || off > frame {
		t.Errorf("passing all events the story plays for %v, want %v", took, want)
	}
}
