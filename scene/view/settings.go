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
	MapOption    Option = iota // what land is coloured by: MapStory, MapStates
	MotionOption               // how much moves: FullMotion, ReducedMotion
	ThemeOption                // the colours of everything: ThemeAuto and the themes after it
	optionCount                // how many there are
)

// The values of MapOption.
const (
	MapStory  = iota // what it is in the story
	MapStates        // a colour for every state, without the story
)

// The values of MotionOption. Where the system asks for less motion there is less with either.
const (
	FullMotion    = iota
	ReducedMotion // steps and settled pictures, no flights
)

// optionRow is how an option is shown, its name and the names of its values, and how a link tells it:
// a key and a word for each value. An option that links do not keep has no key.
type optionRow struct {
	name   string
	values []string
	key    string
	words  []string
}

// optionRows are the options by their position. An option that is added here is in the panel.
var optionRows = [optionCount]optionRow{
	MapOption:    {"Map", []string{"Story", "States"}, "map", []string{"story", "states"}},
	MotionOption: {"Motion", []string{"Full", "Reduced"}, "motion", []string{"full", "reduced"}},
	ThemeOption:  {"Theme", []string{"Auto", "Paper", "Projector", "Contrast"}, "theme", []string{"auto", "paper", "projector", "contrast"}},
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

// Read takes a part of a link, and leaves what it does not know.
func (s *Settings) Read(key, word string) {
	for i := range optionRows {
		if row := &optionRows[i]; key != "" && row.key == key {
			if value := slices.Index(row.words, word); value >= 0 {
				s[i] = uint8(value)
			}
		}
	}
}
