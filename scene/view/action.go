package view

import "atlas.example/southsouth/scene/display"

// Action is what a press on a part of the picture asks for. Keys ask for the same, so that
// whatever a key does can be pressed too.
type Action struct {
	Verb Verb
	N    int // what the verb says
	To   int // of Choose and Switch: the position of the value; of Shift: how far it goes
}

// Verb is what is to be done.
type Verb uint8

// The verbs, with the fields of [Action] that each reads.
const (
	Nothing     Verb = iota // the press goes no further
	PlayPause               // play, or pause
	StepEvent               // N events on (back where negative)
	Open                    // N: a Panel, which is opened, or closed if it is open
	Choose                  // N: an Option, which gets the value To
	Cycle                   // N: an Option, which gets its next value
	Switch                  // N: an Option, which gets the value To, or its first one if it has that
	World                   // look at the whole world
	SwitchTheme             // the next theme
	Shift                   // N: an Option, which gets the value To positions on in its row
	Tell                    // N: an event of the day, which is to be told in place of the first
	GoTo                    // N: a day, as days since 1970-01-01
	ShowFrame               // N: a Frame, which the map goes to
	TourToggle              // go on with the guided tour, or leave it
	TourOn                  // N steps on in the tour (back where negative)
	ToggleTrait             // N: a Trait, which is left out or taken in again
	ShowAll                 // leave nothing out

	Select      // N, To: an entity and a unit as in Controls.Selected and Land; 0 and 0 for none
	CountryMode // arrows go from country to country, or no more
	StepCountry // N countries on in reading order (back where negative)
	Save        // N: a SaveItem, which is taken away
	SaveAs      // N: a SaveAnswer
	SaveStop    // stop what is being made
	ShowFolder  // show the folder that something was saved in
	FullScreen  // fill the screen, or no more
	CopyLink    // copy a link to what is shown
	Answer      // answer what is said over the picture
	Follow      // N: a link of the text that is read, from 1, which is followed
	Scroll      // N logical pixels of the text that is read on (back where negative)
	Back        // go back to what was read before
	Read        // N: a reader.Kind without a place, which is read
	ReadSources // read the current event's article, from its sources on
	CopyText    // copy the text that is read
	TypeLetter  // N: a letter to look for, or 0 to take the last one back
	PickFound   // N: the position of something found, which is gone to
	TurnFound   // N pages of what is found on
	Speak       // N: a language by its position among those that there are, or NextLanguage
)

// hit is a part of the picture that can be pressed.
type hit struct {
	area   display.Rect
	action Action
}

// press makes an area ask for an action when it is pressed. What is drawn later lies above.
func (v *View) press(area display.Rect, a Action) { v.hits = append(v.hits, hit{area, a}) }

// ActionAt is what the part of the last picture at a point asks for, and whether there is one:
// what is pressed is what was drawn.
func (v *View) ActionAt(p display.Point) (Action, bool) {
	for i := len(v.hits) - 1; i >= 0; i-- {
		if v.hits[i].area.Contains(p) {
			return v.hits[i].action, true
		}
	}
	return Action{}, false
}

// OnMap reports whether a point is on the map, and on nothing over it. There is no map where there
// are tiles.
func (v *View) OnMap(p display.Point) bool {
	_, covered := v.ActionAt(p)
	return v.layout.mapped.Contains(p) && !covered && v.tiled == 0
}
