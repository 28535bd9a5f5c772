package film

import (
	"fmt"
	"math"
	"time"

	"atlas.example/southsouth/scene/timeline"
)

// Span is what a film tells, and in how many pictures a second.
type Span struct {
	From, To timeline.Moment // the last day included, in full
	FPS      float64         // from LeastFPS to MostFPS
}

// The limits of a film: pictures a second, pictures, and device pixels of all of them. The last bounds
// the time that one waits, to some ten minutes.
const (
	LeastFPS   = 1
	MostFPS    = 50 // beyond that, many viewers play a GIF slowly
	MostFrames = 3000
	MostPixels = 2_000_000_000
)

// rest is for how long a film stands still at its end before it begins again.
const rest = 2500 * time.Millisecond

// Check reports a span that goes back, or a number of pictures a second beyond the limits.
func (s Span) Check() error {
	if !(s.From < s.To) {
		return fmt.Errorf("a film from %v to %v: its end is not after its beginning", s.From, s.To)
	}
	if !(s.FPS >= LeastFPS && s.FPS <= MostFPS) {
		return fmt.Errorf("%v pictures a second: choose %d to %d", s.FPS, LeastFPS, MostFPS)
	}
	return nil
}

// Frame is how long a picture is shown.
func (s Span) Frame() time.Duration { return time.Duration(float64(time.Second) / s.FPS) }

// Moments are the moments of a film's pictures: those that a viewer would see whose playhead plays from
// one end to the other, and who goes on after a while where it waits. There is at most one more than
// MostFrames. The span must be one that Check lets pass.
func (s Span) Moments(p *timeline.Playhead) []timeline.Moment {
	p.Do(timeline.Command{Verb: timeline.Seek, At: s.From})
	p.Do(timeline.Command{Verb: timeline.Toggle})
	out := []timeline.Moment{s.From}
	for p.Moment() < s.To && len(out) <= MostFrames {
		p.Advance(s.Frame())
		out = append(out, min(p.Moment(), s.To))
		if !p.Playing() && p.Moment() < s.To {
			for range int(rest.Seconds() * s.FPS) {
				out = append(out, p.Moment())
			}
			p.Do(timeline.Command{Verb: timeline.Toggle})
		}
	}
	return out
}

// shown is for how long the i-th of n pictures is shown, in the units of which a second has so many.
// Each picture begins when it should, to the nearest unit: roundings do not add up.
func (s Span) shown(i, n int, second float64) int {
	begin := math.Round(float64(i) / s.FPS * second)
	if i == n-1 {
		return int(rest.Seconds() * second)
	}
	return int(math.Round(float64(i+1)/s.FPS*second) - begin)
}
