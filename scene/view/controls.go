package view

import (
	"atlas.example/southsouth/scene/display"
	"atlas.example/southsouth/scene/profile"
)

// Controls is what the viewer is doing that a picture shows.
type Controls struct {
	Playing bool
	Waiting bool   // whether it has come to a key event and waits there to be played on
	Told    int    // one more than the event of the day that is asked for, which is the first then; 0 for none
	Typed   string // the digits typed so far of a year's last two
	Year    int    // the year that a step is going to, shown large
	Settings
	Open   Panel  // what is to be open
	Calm   bool   // whether less motion is wanted, by the setting or by the system: nothing flies, grows or sweeps
	Filter Filter // what is left out
	Focus  int    // the box of the filter's panel that keys are at, from 1 in the panel's order; 0 for none
	System uint8  // the value of ThemeOption that the viewer's system asks for; ThemeAuto where nothing
	Frame  Frame  // what the camera is on or flies to
	Flying bool   // whether it flies: names of land wait until it stands
	Tour   Tour

	// Morphing is how much of a change between the map and the tiles is still to come: from 1 when it
	// has just been asked for to 0 when the picture is settled, as in every still.
	Morphing float32

	Selected  int             // one more than the position of an entity that is selected; 0 for none
	Land      int             // the same of a unit whose land no entity holds
	Hover     profile.Subject // what is under the pointer
	HoverAt   display.Point   // where the pointer is; meaningless where nothing is under it
	Countries bool            // whether arrows go from country to country
	Reading   Reading
	Saying    Saying
	Saving    Saving
	Ring      Action // what keys are at, by what it asks for; Nothing for none
	Find      Query
}
