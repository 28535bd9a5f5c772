// Package address reads and writes the fragments of links: which moment they lead to, what of the
// story is shown, how, and from where one looks at it.
//
// A fragment is parts with an & between: y=1981 for a year as a whole, d=1981-10-22 for any other day,
// e=seed-1981-cancun for the event that is told, the settings, such as map=states, what is left out:
// hide=press,nam, what is selected: sel=TZA, or land=PSE for land that no entity holds, where one looks:
// c=31.5,35,12 for latitude, longitude and zoom, and tour=3 on the third step of the tour.
package address

import (
	"strconv"
	"strings"

	"atlas.example/southsouth/data/chronicle"
	"atlas.example/southsouth/scene/timeline"
	"atlas.example/southsouth/scene/view"
)

// Address is what a link leads to.
type Address struct {
	Moment timeline.Moment
	Choices
}

// Choices is what of a viewer's choices a link keeps.
type Choices struct {
	Settings view.Settings
	Filter   view.Filter
	Tour     int    // the step of the tour, from 1; 0 where one is on none
	Event    string // the id of the event that is told where it is not the first of its day
	Entity   string // the id of the entity that is selected
	Land     string // the id of the unit whose land is selected and held by no entity
	Camera   Camera // where the viewer has taken the map
}

// The keys of the parts, apart from those of the settings and of the filter.
const (
	yearKey   = "y"
	dayKey    = "d"
	eventKey  = "e"
	entityKey = "sel"
	landKey   = "land"
	cameraKey = "c"
	tourKey   = "tour"
)

// String is the fragment. Only an event that is not the first of its day is in it.
func (a Address) String() string {
	var text strings.Builder
	if year := a.Moment.Year(); a.Moment == timeline.EndOf(year) {
		text.WriteString(yearKey + "=" + strconv.Itoa(year))
	} else {
		text.WriteString(dayKey + "=" + chronicle.Day(a.Moment.Day()).String())
	}
	part := func(key, value string) {
		if value != "" {
			text.WriteString("&" + key + "=" + value)
		}
	}
	part(eventKey, a.Event)
	text.WriteString(a.Settings.Address() + a.Filter.Address())
	part(entityKey, a.Entity)
	part(landKey, a.Land)
	part(cameraKey, a.Camera.String())
	if a.Tour > 0 {
		part(tourKey, strconv.Itoa(a.Tour))
	}
	return text.String()
}
