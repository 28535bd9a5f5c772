package export

import "atlas.example/southsouth/data/chronicle"

// The three degrees of certainty of the format.
const (
	certain     = "certain"
	lessCertain = "less-certain"
	uncertain   = "uncertain"
)

// certaintyOf returns the degree that a mark comes to. What has no second witness and what is
// contradicted are one degree; the words beside it keep them apart.
func certaintyOf(s chronicle.Status) string {
	switch s {
	case chronicle.Documented:
		return certain
	case chronicle.SourceSays, chronicle.AccountsDiffer:
		return lessCertain
	default:
		return uncertain
	}
}

// whenOf returns the time of what began and ended on two dates; an unknown end is that of the
// start. nil if nothing is known.
func (ed *edition) whenOf(start, end chronicle.Date) *lpfWhen {
	if !start.Known() {
		return nil
	}
	span := lpfTimespan{Start: pointOn(start)}
	if end.Known() && end != start {
		to := pointOn(end)
		span.End = &to
	}
	w := &lpfWhen{Timespans: []lpfTimespan{span}, Label: chronicle.SpanText(start, end)}
	switch {
	case start.Approximate() && start.Uncertain() || end.Approximate() && end.Uncertain():
		w.Certainty = uncertain
	case start.Hedged() || end.Hedged():
		w.Certainty = lessCertain
	}
	if w.Certainty != "" {
		ed.losses.note("times that are approximate or in doubt: a degree of certainty says neither which nor of which end, the label does")
	}
	return w
}

// pointOn returns a date as a point of a timespan: of a decade some day between its first and its
// last, as ISO 8601 has no sign for it that others read.
func pointOn(d chronicle.Date) lpfPoint {
	if d.Precision() == chronicle.DecadePrecision {
		return lpfPoint{Earliest: d.Earliest().String(), Latest: d.Latest().String()}
	}
	return lpfPoint{In: d.Plain()}
}

// whileOf returns the time of what was so from a date on and until another, on which it was so
// no longer. Where one is unknown, it was so at least from the first or to the last day of the
// tables, and nobody says since when or until when.
func whileOf(from, to chronicle.Date) *lpfWhen {
	start, end := lpfPoint{Latest: chronicle.FirstDay.String()}, lpfPoint{Earliest: chronicle.LastDay.String()}
	if from.Known() {
		start = pointOn(from)
	}
	if to.Known() {
		end = pointOn(dayBefore(to))
	}
	return &lpfWhen{Timespans: []lpfTimespan{{start, &end}}}
}

// dayBefore returns the last day on which something was so that on a date is so no longer. In a
// month or a year it was so for a part of it.
func dayBefore(d chronicle.Date) chronicle.Date {
	if d.Precision() != chronicle.DayPrecision {
		return d
	}
	return chronicle.OnDay(d.Earliest() - 1)
}
