package export

import "atlas.example/southsouth/data/chronicle"

// lastDate returns the date on which an event ends: that of its start if no other is known.
func lastDate(e *chronicle.Event) chronicle.Date {
	if e.End.Known() {
		return e.End
	}
	return e.Start
}

// inexact reports whether a date is less than a day that is sure.
func inexact(d chronicle.Date) bool {
	return d.Known() && (d.Precision() != chronicle.DayPrecision || d.Hedged())
}

// qualified reports whether a date says something that year, month and day do not.
func qualified(d chronicle.Date) bool {
	return d.Precision() == chronicle.DecadePrecision || d.Hedged()
}

// noteDates counts an event of which a format cannot hold one of the dates.
func (ed *edition) noteDates(e *chronicle.Event, lost func(chronicle.Date) bool, what string) {
	if lost(e.Start) || lost(e.End) {
		ed.losses.note(what)
	}
}

// isoDate returns a date as YYYY, YYYY-MM or YYYY-MM-DD, as exact as it is known; a decade by the
// year of one of its days, as ISO 8601 has no sign for it that others read.
func isoDate(d chronicle.Date, of chronicle.Day) string {
	if d.Precision() == chronicle.DecadePrecision {
		return of.String()[:len("1987")]
	}
	return d.Plain()
}
