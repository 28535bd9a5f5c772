package view

import (
	"slices"
	"strings"
)

// Settings is what a viewer chooses once and keeps: a value for each option, by its position
// among the option's values. The zero Settings is what a new viewer gets.
type Settings [optionCount]uint8

// Option is something that a viewer can choose.
type Option uint8

// The options, in the order of the panel.
const (
	MapOption        Option = iota // what is shown: MapStory, MapStates, MapTiles
	ScopeOption                    // which events are shown: ScopeSoFar, ScopeAll, ScopeYear
	SpeedOption                    // how fast the story plays: SpeedUsual, SpeedTwice, SpeedFourTimes, SpeedHalf
	StopsOption                    // what playing does at events: StopsDwell, StopsWait, StopsPass
	ProjectionOption               // how the map is flattened: EqualEarth, GallPeters, Globe
	CameraOption                   // whether the map goes where the story goes: CameraAuto, CameraFollows, CameraStill
	MotionOption                   // how much moves: FullMotion, ReducedMotion
	TextOption                     // how large the letters of what is read are: TextUsual, TextLarge, TextLarger
	ThemeOption                    // the colours of everything: ThemeAuto and the themes after it
	optionCount                    // how many there are
)

// The values of MapOption.
const (
	MapStory  = iota // what it is in the story
	MapStates        // a colour for every state, without the story
	MapTiles         // a tile of the same size for everyone who takes part, in place of the map
)

// The values of ScopeOption.
const (
	ScopeSoFar = iota // all that has begun
	ScopeAll          // all of the story
	ScopeYear         // what is of the year shown
)

// The values of SpeedOption.
const (
	SpeedUsual     = iota // 1.5 s a year without events
	SpeedTwice            // half of that
	SpeedFourTimes        // a quarter
	SpeedHalf             // twice as long
)

// The values of StopsOption.
const (
	StopsDwell = iota // the story plays on, and more slowly on the days of events
	StopsWait         // it pauses at key events
	StopsPass         // it plays on as on any other day
)

// The values of MotionOption. Where the system asks for less motion there is less with either.
const (
	FullMotion    = iota
	ReducedMotion // steps and settled pictures, no flights
)

// The values of CameraOption.
const (
	CameraAuto    = iota // it follows in an upright window, and is still in any other
	CameraFollows        // it goes to the region of the current event
	CameraStill          // it stays where the viewer has it
)

// The values of TextOption.
const (
	TextUsual = iota
	TextLarge
	TextLarger
)

// The values of ProjectionOption.
const (
	EqualEarth = iota
	GallPeters // the map of the debate
	Globe      // not flattened; it turns to the place of the event
)

// optionRow is how an option is shown, its name and the names of its values, and how a link tells it:
// a key and a word for each value. An option that links do not keep has no key.
type optionRow struct {
	name   string
	values []string
	key    string
	words  []string
	first  int // the value that a row of them begins with
}

// at is the value at a position in a row of all: it goes on from the first one of the row, and around.
func (r *optionRow) at(position int) int { return (r.first + position) % len(r.values) }

// optionRows are the options by their position. An option that is added here is in the panel.
var optionRows = [optionCount]optionRow{
	ThemeOption:      {"Theme", []string{"Auto", "Paper", "Projector", "Contrast"}, "theme", []string{"auto", "paper", "projector", "contrast"}, 0},
	MapOption:        {"Map", []string{"Story", "States", "Tiles"}, "map", []string{"story", "states", "tiles"}, 0},
	ProjectionOption: {"Projection", []string{"Equal Earth", "Gall–Peters", "Globe"}, "proj", []string{"equalearth", "peters", "globe"}, 0},
	ScopeOption:      {"Events", []string{"So far", "All years", "This year"}, "view", []string{"sofar", "all", "year"}, ScopeYear},
	SpeedOption:      {"Speed", []string{"1×", "2×", "4×", "½×"}, "speed", []string{"1", "2", "4", "half"}, SpeedHalf},
	StopsOption:      {"At key events", []string{"Dwell", "Stop", "Play on"}, "stops", []string{"dwell", "wait", "pass"}, 0},
	MotionOption:     {"Motion", []string{"Full", "Reduced"}, "motion", []string{"full", "reduced"}, 0},
	TextOption:       {"Text to read", []string{"Usual", "Large", "Larger"}, "text", []string{"usual", "large", "larger"}, 0},
	CameraOption:     {"Camera", []string{"Auto", "Follows", "Still"}, "camera", []string{"auto", "follows", "still"}, 0},
}

// Choose gives an option a value; a value that it does not have counts as its first.
func (s *Settings) Choose(o Option, value int) {
	if o >= optionCount {
		return
	}
	if value < 0 || value >= len(optionRows[o].values) {
		value = 0
	}
	s[o] = uint8(value)
}

// Cycle gives an option its next value, after the last one the first.
func (s *Settings) Cycle(o Option) {
	if o < optionCount {
		s.Choose(o, int(s[o])+1)
	}
}

// Shift gives an option the value that is so many positions on in its row, no further than the ends.
func (s *Settings) Shift(o Option, by int) {
	if o >= optionCount {
		return
	}
	row := &optionRows[o]
	n := len(row.values)
	position := (int(s[o]) - row.first + n) % n
	s.Choose(o, row.at(min(max(position+by, 0), n-1)))
}

// Switch gives an option a value, or its first value if it has that one.
func (s *Settings) Switch(o Option, value int) {
	if o < optionCount && int(s[o]) == value {
		value = 0
	}
	s.Choose(o, value)
}

// Address is the settings as parts of a link, each after an &: those that are not the first values.
func (s *Settings) Address() string {
	var text strings.Builder
	for i := range optionRows {
		if row := &optionRows[i]; s[i] > 0 && row.key != "" {
			text.WriteString("&" + row.key + "=" + row.words[s[i]])
		}
	}
	return text.String()
}

// Read takes a part of a link, leaves what it does not know, and reports whether it knew it.
func (s *Settings) Read(key, word string) bool {
	for i := range optionRows {
		if row := &optionRows[i]; key != "" && row.key == key {
			value := slices.Index(row.words, word)
			if value >= 0 {
				s[i] = uint8(value)
			}
			return value >= 0
		}
	}
	return false
}
