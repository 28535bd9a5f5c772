package view

import (
	"atlas.example/southsouth/scene/display"
	"atlas.example/southsouth/scene/timeline"
)

// speeds are the values of SpeedOption: how many times faster than usual, and in words how long a
// year without events takes.
var speeds = [...]struct {
	times float64
	words string
}{
	SpeedUsual:     {1, "1.5 s a year"},
	SpeedTwice:     {2, "0.75 s a year"},
	SpeedFourTimes: {4, "0.4 s a year"},
	SpeedHalf:      {0.5, "3 s a year"},
}

// Speed is how many times faster than usual the story plays.
func (s *Settings) Speed() float64 { return speeds[s[SpeedOption]].times }

// AtStops is what playing does on the days of events.
func (s *Settings) AtStops() timeline.AtStops {
	return [...]timeline.AtStops{
		StopsDwell: timeline.Dwell,
		StopsWait:  timeline.Wait,
		StopsPass:  timeline.Pass,
	}[s[StopsOption]]
}

// speed says how fast the story plays, where a press makes it play at the next speed.
func (v *View) speed(dst *display.List, c Controls) {
	r := v.layout.speed
	if r.Empty() {
		return
	}
	at := c.Settings[SpeedOption]
	times, words := optionRows[SpeedOption].values[at], speeds[at].words
	if c.Calm {
		words = v.words.F("{0}, in steps", times)
	}
	v.press(r, Action{Verb: Cycle, N: int(SpeedOption)})
	if v.layout.form == narrow {
		v.frame(dst, r)
		v.typist.put(dst, times, r.Center().X, r.Center().Y+5, center, bold(13), v.ink)
		return
	}
	f, ink := sans(smallest), v.muted
	if c.Waiting {
		words = "Space plays on"
	}
	if c.Playing || c.Waiting {
		f, ink = bold(smallest), v.ink
	}
	if v.typist.width(f, words) > r.W() {
		words = times
	}
	v.typist.put(dst, words, r.Center().X, r.Max.Y-7, center, f, ink)
}
