package scene

import (
	"strconv"
	"strings"

	"atlas.example/southsouth/data/chronicle"
	"atlas.example/southsouth/scene/story"
	"atlas.example/southsouth/scene/timeline"
	"atlas.example/southsouth/scene/view"
)

// address is what the fragment of a page's address leads to.
type address struct {
	moment timeline.Moment
	kept
}

// kept is what of a viewer's choices a link keeps.
type kept struct {
	settings view.Settings
	filter   view.Filter
	tour     int    // the step of the tour, from 1; 0 where one is on none
	event    string // the id of the event that is told where it is not the first of its day
}

// String is the fragment: y=1981 for a year as a whole, d=1981-10-22 for any other day, and after it
// the event that is told where it is not the first of its day: e=seed-1981-cancun, the settings, such as
// map=states for the plain political map, what is left out: hide=press,nam, and tour=3 on the third step
// of the tour.
func (a address) String() string {
	text := "d=" + chronicle.Day(a.moment.Day()).String()
	if year := a.moment.Year(); a.moment == timeline.EndOf(year) {
		text = "y=" + strconv.Itoa(year)
	}
	if a.event != "" {
		text += "&e=" + a.event
	}
	text += a.settings.Address() + a.filter.Address()
	if a.tour > 0 {
		text += "&tour=" + strconv.Itoa(a.tour)
	}
	return text
}

// start is what a fragment asks for.
type start struct {
	command timeline.Command
	moves   bool // whether there is a command
	kept         // a step of the tour goes before the command
}

// parseAddress reads a fragment as an address writes it, of a story, for the events in it.
func parseAddress(fragment string, st *story.Story) start {
	var s start
	s.read(fragment, st)
	return s
}

// read takes what a fragment says and leaves the rest as it is. What it does not know it leaves alone:
// a fragment may be from another version. An event alone leads to its day.
func (s *start) read(fragment string, st *story.Story) {
	for part := range strings.SplitSeq(fragment, "&") {
		key, value, _ := strings.Cut(part, "=")
		switch key {
		case "y":
			if year, err := strconv.Atoi(value); err == nil && !s.moves {
				s.command, s.moves = timeline.Command{Verb: timeline.ToYear, N: year}, true
			}
		case "d":
			if date, err := chronicle.ParseDate(value); err == nil && date.Known() && !s.moves {
				s.command, s.moves = timeline.Command{Verb: timeline.Seek, At: timeline.Moment(date.Latest())}, true
			}
		case "e":
			if at, ok := st.Chronicle.EventIndex(value); ok {
				s.event = value
				if !s.moves {
					s.command, s.moves = timeline.Command{Verb: timeline.Seek, At: st.ShownAt(at)}, true
				}
			}
		case "tour":
			if step, err := strconv.Atoi(value); err == nil && step > 0 {
				s.tour = step
			}
		default:
			s.settings.Read(key, value)
			s.filter.Read(key, value)
		}
	}
}
