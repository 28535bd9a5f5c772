package address

import (
	"strconv"
	"strings"

	"atlas.example/southsouth/data/chronicle"
	"atlas.example/southsouth/scene/story"
	"atlas.example/southsouth/scene/timeline"
)

// Request is what a fragment asks for.
type Request struct {
	Command timeline.Command // to the moment
	Moves   bool             // whether there is a command
	Choices                  // a step of the tour goes before the command
}

// Read takes what a fragment says of a story and leaves the rest as it is. An event alone leads to its
// day, and of several moments the first counts. It returns the parts that it cannot use: what is not in the
// story, is broken, or is of another version.
func (r *Request) Read(fragment string, st *story.Story) (unused []string) {
	for part := range strings.SplitSeq(fragment, "&") {
		key, value, _ := strings.Cut(part, "=")
		if part != "" && !r.readMoment(key, value, st) && !r.readChoice(key, value, st.Chronicle) {
			unused = append(unused, part)
		}
	}
	return unused
}

// readMoment takes a part that leads to a moment, and reports whether it is one.
func (r *Request) readMoment(key, value string, st *story.Story) bool {
	var command timeline.Command
	switch key {
	case yearKey:
		year, err := strconv.Atoi(value)
		if err != nil || year < timeline.FirstYear || year > timeline.LastYear {
			return false
		}
		command = timeline.Command{Verb: timeline.ToYear, N: year}
	case dayKey:
		date, err := chronicle.ParseDate(value)
		if err != nil || !date.Known() {
			return false
		}
		at := timeline.Moment(date.Latest())
		if at != at.Clamp() {
			return false
		}
		command = timeline.Command{Verb: timeline.Seek, At: at}
	case eventKey:
		at, ok := st.Chronicle.EventIndex(value)
		if !ok {
			return false
		}
		r.Event = value
		command = timeline.Command{Verb: timeline.Seek, At: st.ShownAt(at)}
	default:
		return false
	}
	if !r.Moves {
		r.Command, r.Moves = command, true
	}
	return true
}

// readChoice takes a part that is a choice, and reports whether it is one. A part without a value takes
// the choice back.
func (r *Request) readChoice(key, value string, c *chronicle.Chronicle) (ok bool) {
	switch key {
	case tourKey:
		step, err := strconv.Atoi(value)
		if err != nil || step <= 0 {
			return false
		}
		r.Tour = step
		return true
	case entityKey:
		if _, ok = c.Entity(value); ok || value == "" {
			r.Entity, r.Land = value, ""
		}
		return ok || value == ""
	case landKey:
		if ok = unit(c, value) >= 0; ok || value == "" {
			r.Entity, r.Land = "", value
		}
		return ok || value == ""
	case cameraKey:
		if value == "" {
			r.Camera = Camera{}
			return true
		}
		camera, ok := readCamera(value)
		if ok {
			r.Camera = camera
		}
		return ok
	}
	return r.Settings.Read(key, value) || r.Filter.Read(key, value)
}
