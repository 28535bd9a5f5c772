package main

import (
	"fmt"
	"math"
	"time"

	"atlas.example/southsouth/data/chronicle"
	"atlas.example/southsouth/scene/timeline"
)

// span is what an animation tells, and in how many pictures a second.
type span struct {
	from, to timeline.Moment // the last day included, in full
	fps      float64
}

// The limits of an animation: pictures a second, pictures, and device pixels of all of them. The
// last bounds the time that one waits, to some ten minutes.
const (
	leastFPS   = 1
	mostFPS    = 50 // beyond that, many viewers play a GIF slowly
	mostFrames = 3000
	mostPixels = 2_000_000_000
)

// rest is for how long an animation stands still at its end before it begins again.
const rest = 2500 * time.Millisecond

func (s *span) given() bool { return s.to > 0 || s.from > 0 }

func (s *span) set(from, to string) error {
	first, err := parseDay("from", from)
	if err != nil {
		return err
	}
	last, err := parseDay("to", to)
	if err != nil {
		return err
	}
	s.from, s.to = timeline.Moment(first.Earliest()), timeline.Moment(last.Latest())
	if s.from >= s.to {
		return fmt.Errorf("-to: %s is not after -from %s", to, from)
	}
	if !(s.fps >= leastFPS && s.fps <= mostFPS) {
		return fmt.Errorf("-fps: %v must be from %d to %d", s.fps, leastFPS, mostFPS)
	}
	return nil
}

// frame is how long a picture is shown.
func (s *span) frame() time.Duration { return time.Duration(float64(time.Second) / s.fps) }

// fileName is the span in the letters of a file's name.
func (s *span) fileName() string {
	return chronicle.Day(s.from.Day()).String() + "_" + chronicle.Day(s.to.Day()).String()
}

// moments are the moments of an animation's pictures: those that a viewer would see whose playhead
// plays from one end to the other, and who goes on after a while where it waits.
func (s *span) moments(p *timeline.Playhead) []timeline.Moment {
	p.Do(timeline.Command{Verb: timeline.Seek, At: s.from})
	p.Do(timeline.Command{Verb: timeline.Toggle})
	out := []timeline.Moment{s.from}
	for p.Moment() < s.to && len(out) <= mostFrames {
		p.Advance(s.frame())
		out = append(out, min(p.Moment(), s.to))
		if !p.Playing() && p.Moment() < s.to {
			for range int(rest.Seconds() * s.fps) {
				out = append(out, p.Moment())
			}
			p.Do(timeline.Command{Verb: timeline.Toggle})
		}
	}
	return out
}

// shown is for how long the i-th of n pictures is shown, in the units of which a second has so many.
// Each picture begins when it should, to the nearest unit: roundings do not add up.
func (s *span) shown(i, n int, second float64) int {
	begin := math.Round(float64(i) / s.fps * second)
	if i == n-1 {
		return int(rest.Seconds() * second)
	}
	return int(math.Round(float64(i+1)/s.fps*second) - begin)
}
