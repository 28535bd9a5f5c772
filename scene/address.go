package scene

import (
	"strconv"
	"strings"

	"atlas.example/southsouth/data/chronicle"
	"atlas.example/southsouth/scene/timeline"
)

// addressOf is the fragment of a page's address that leads to a moment: y=1981 for a year as a
// whole, d=1981-10-22 for any other day.
func addressOf(m timeline.Moment) string {
	if year := m.Year(); m == timeline.EndOf(year) {
		return "y=" + strconv.Itoa(year)
	}
	return "d=" + chronicle.Day(m.Day()).String()
}

// parseAddress reads a fragment as addressOf writes it, and reports whether it leads anywhere.
// What it does not know it leaves alone: an address may be from another version.
func parseAddress(fragment string) (timeline.Command, bool) {
	for part := range strings.SplitSeq(fragment, "&") {
		key, value, _ := strings.Cut(part, "=")
		switch key {
		case "y":
			if year, err := strconv.Atoi(value); err == nil {
				return timeline.Command{Verb: timeline.ToYear, N: year}, true
			}
		case "d":
			if date, err := chronicle.ParseDate(value); err == nil && date.Known() {
				return timeline.Command{Verb: timeline.Seek, At: timeline.Moment(date.Latest())}, true
			}
		}
	}
	return timeline.Command{}, false
}
